import { check } from './check.mjs'
import { madeHistory } from './made-history.mjs'
import { shortestPrefix } from './prefix.mjs'

it('what is shown is the edition concerned, up to where it goes wrong', () => {
  const made = madeHistory()
  made.published('other')
  made.create('edith', 'page')
  made.save('erin', 'page')
  made.step('edith', 'page', 'submit')
  const approval = made.step('erin', 'page', 'approve')
  made.step('paula', 'page', 'publish')
  for (let count = 0; count < 10; count++) made.save('edith', count % 2 ? 'other' : 'page')
  const history = made.end()
  const [violation] = check(history)
  if (!violation) throw new Error('nothing was found')
  const prefix = shortestPrefix(history, violation)
  expect(prefix.requests.map(({ sent, kind }) => sent.event ?? kind)).toEqual([
    'create',
    'save',
    'submit',
    'approve',
  ])
  expect(prefix.requests.at(-1)?.n).toBe(approval.n)
  expect(prefix.audit).toHaveLength(4)
})

it('a write that is lost needs nothing of what came later', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  const lost = made.save('edith', 'page', ['lead'])
  made.history.audit.pop()
  made.history.versions.pop()
  made.save('erin', 'page', ['title'])
  const history = made.end()
  const violation = check(history).find(({ property }) => property === 'lost-write')
  if (!violation) throw new Error('nothing was found')
  const prefix = shortestPrefix(history, violation)
  expect(prefix.requests.map(({ n }) => n)).toEqual([1, lost.n])
})
