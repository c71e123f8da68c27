import type { Unit } from '../segments/unit'
import { type Machine, translateSegments } from './machine-translation'
import { refusal } from './refusals'

const languages = { source: 'en', target: 'fr' } as const
const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  source: [`Text ${id}`],
  target: [],
  state: 'missing',
  ...more,
})
const shouting: Machine = {
  name: 'Loud',
  translate: async (texts) => texts.map((text) => text.toUpperCase()),
}
const silent: Machine = {
  name: 'Silent',
  translate: async () => {
    throw new Error('nobody should ask')
  },
}

test('what is missing is filled in, and says that a machine did it', async () => {
  const { units, problems } = await translateSegments([unit('a')], shouting, languages)
  expect(units).toEqual([unit('a', { target: ['TEXT A'], state: 'machine' })])
  expect(problems).toEqual([])
})

test.each<Partial<Unit>>([
  { state: 'draft', target: ['Texte'] },
  { state: 'done', target: ['Texte'] },
  { state: 'outdated', target: ['Texte'] },
  { state: 'machine', target: ['Texte'] },
  { state: 'missing', target: ['half a wo'] },
  { state: 'draft', target: [] },
  { state: 'missing', source: [{ code: 'break', id: '1' }] },
])('%j is left alone, and the machine is not asked', async (more) => {
  const units = [unit('a', more)]
  expect(await translateSegments(units, silent, languages)).toEqual({ units, problems: [] })
})

test('what fails stays as it was, and says why; the rest is filled in, in its place', async () => {
  const bold = unit('b', { source: [{ code: 'bold', id: '1', children: ['B'] }] })
  const units = [
    unit('a', { state: 'done', target: ['Un'] }),
    bold,
    unit('c'),
    unit('d'),
    unit('e'),
  ]
  const machine: Machine = {
    name: 'Broken',
    translate: async () => ['B without its tag', refusal('machine-timeout'), 'Dé', '  '],
  }
  const translated = await translateSegments(units, machine, languages)
  expect(translated.units).toEqual([
    units[0],
    units[1],
    units[2],
    unit('d', { target: ['Dé'], state: 'machine' }),
    units[4],
  ])
  expect(translated.problems).toEqual([
    { unit: 'b', reason: refusal('machine-codes-lost') },
    { unit: 'c', reason: refusal('machine-timeout') },
    { unit: 'e', reason: refusal('machine-no-answer') },
  ])
})
