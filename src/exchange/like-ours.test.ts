import type { Inline, Unit } from '../segments/unit'
import { likeOurs } from './like-ours'

const link = (id: string, ...children: Inline[]): Inline => ({ code: 'link', id, children })
const reference = (id: string): Inline => ({ code: 'reference', id })
const unit = (source: Inline[], target: Inline[]): Unit => ({
  id: 'a',
  source,
  target,
  state: 'done',
})
const our = unit(['See ', link('1', 'the plan'), ' (', reference('2'), ').'], [])

test('tags that a tool numbered anew are ours, by their place in the source', () => {
  const theirs = unit(
    ['See ', link('7', 'the plan'), ' (', reference('8'), ').'],
    [reference('8'), ' : voir ', link('7', 'le plan'), '.'],
  )
  expect(likeOurs(our, theirs)).toMatchObject({
    source: our.source,
    target: [reference('2'), ' : voir ', link('1', 'le plan'), '.'],
  })
})

test('a tag whose kind the tool dropped is what it is here', () => {
  const bold = { code: 'bold' as const, id: '1', children: ['le plan'] }
  const theirs = unit(our.source, ['Voir ', bold, ' (', reference('2'), ').'])
  expect(likeOurs(our, theirs, new Set(['1'])).target[1]).toEqual(link('1', 'le plan'))
  expect(likeOurs(our, theirs).target[1]).toEqual(bold)
})

test('the indentation of a pretty-printer is no text', () => {
  const printed = unit(our.source, [
    '\n      Voir\n      ',
    link('1', '\n        le plan\n      '),
    '\n      (',
    reference('2'),
    '\n      ).\n    ',
  ])
  expect(likeOurs(our, printed).target).toEqual([
    'Voir ',
    link('1', 'le plan'),
    ' (',
    reference('2'),
    ').',
  ])
})

test('what a pretty-printer alone changed came back untouched', () => {
  const sent = { ...our, target: ['Voir ', link('1', 'le plan'), ' (', reference('2'), ').'] }
  const printed = unit(our.source, [
    '\n Voir\n ',
    link('1', '\n le plan\n'),
    '\n (\n ',
    reference('2'),
    '\n ).\n',
  ])
  expect(likeOurs(sent, printed).target).toBe(sent.target)
})
