import { chainAnew } from './made-history.mjs'
import { story, violated } from './made-story'

it('an entry that was changed, and one that was removed', () => {
  const changed = story().end()
  Object.assign(changed.audit[2] ?? {}, { name: 'Somebody else' })
  expect(violated(changed)).toEqual(['audit-chain'])
  const removed = story().end()
  removed.audit.shift()
  expect(violated(removed)).toContain('audit-chain')
})

it('an entry that was slipped in, with hashes made anew from there', () => {
  const history = story().end()
  const before = history.audit.map(({ hash }) => hash)
  Object.assign(history.audit[2] ?? {}, { name: 'Somebody else' })
  chainAnew(history.audit)
  expect(violated(history)).toEqual([])
  expect(history.audit.map(({ hash }) => hash)).not.toEqual(before)
  Object.assign(history.audit[3] ?? {}, { previous: before[2] })
  expect(violated(history)).toEqual(['audit-chain'])
})
