import { madeHistory } from './made-history.mjs'
import { entryOf, story, versionOf, violated } from './made-story'

it('a revision that is missing in the versions', () => {
  const made = story()
  made.history.versions.splice(made.history.versions.indexOf(versionOf(made, 6)), 1)
  expect(violated(made.end())).toContain('version-gap')
})

it('a revision that is in the audit log twice', () => {
  const made = story()
  entryOf(made, 6).revision = 5
  expect(violated(made.end())).toContain('revision-gap')
})

it('two latest versions, and none', () => {
  for (const [revision, latest] of [
    [7, true],
    [8, false],
  ] as const) {
    const made = story()
    made.end()
    versionOf(made, revision).latest = latest
    expect(violated(made.history)).toEqual(['latest-version'])
  }
})

it('a version that is dated before the one before it', () => {
  const made = story()
  versionOf(made, 6).updatedAt = versionOf(made, 2).updatedAt
  expect(violated(made.end())).toEqual(['version-times'])
})

it('a digest of other words', () => {
  const made = story()
  entryOf(made, 8).digest = 'f'.repeat(64)
  expect(violated(made.end())).toContain('digest')
})

it('a write after the deletion', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.save('edith', 'page')
  Object.assign(entryOf(made, 1), { event: 'delete' })
  expect(violated(made.end())).toContain('written-after-deletion')
})
