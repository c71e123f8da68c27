import { check } from './check.mjs'
import { madeHistory } from './made-history.mjs'
import { entryOf, requestOf, story, takeBack, versionOf, violated } from './made-story'

it('an acknowledged save that is not there', () => {
  const made = story()
  const { history } = made
  const lost = made.save('edith', 'page')
  takeBack(made, 8)
  expect(violated(made.end())).toEqual(['lost-write'])
  expect(check(history)[0]?.records).toEqual([lost.n])
})

it('a lost answer to a save that is not there is no violation', () => {
  const made = story()
  made.killed()
  made.save('edith', 'page', ['lead'], { outcome: 'unknown' })
  takeBack(made, 8)
  expect(violated(made.end())).toEqual([])
})

it('a creation that was carried out twice', () => {
  const made = madeHistory()
  made.killed()
  made.create('edith', 'page', { outcome: 'unknown' })
  const [entry, version] = [entryOf(made, 1), versionOf(made, 1)]
  made.history.audit.push({ ...entry, edition: 'copy' })
  made.history.versions.push({ ...version, id: 'copy-1', parent: 'copy' })
  expect(violated(made.end())).toEqual(['written-twice'])
})

it('a step that was carried out twice', () => {
  const made = story()
  const comment = requestOf(made, 'publish', 1).sent.marks.comment?.[0]
  made.step('paula', 'page', 'emergency-publish')
  const entry = made.history.audit.at(-1)
  Object.assign(entry ?? {}, { detail: { comment: `Said ${comment}` } })
  expect(violated(made.end())).toContain('written-twice')
})

it('a refused save that was carried out', () => {
  const made = story()
  Object.assign(made.save('edith', 'page'), {
    outcome: 'refused',
    status: 422,
    got: { message: 'No.' },
  })
  expect(violated(made.end())).toEqual(['refused-but-done'])
})

it('an entry that nobody asked for', () => {
  const made = story()
  made.step('paula', 'page', 'unpublish', { detail: { unpublish: { kind: 'gone' } } })
  made.history.requests.pop()
  expect(violated(made.end())).toEqual(['unasked-write'])
})

it('an entry under another name', () => {
  const made = madeHistory()
  made.create('edith', 'page').who = 'erin'
  expect(violated(made.end())).toEqual(['wrong-author'])
})

it('a save over a revision that its writer had not seen', () => {
  const made = story()
  made.save('edith', 'page').sent.revision = 7
  expect(violated(made.end())).toEqual(['stale-write'])
})

it('an answer that names the wrong revision', () => {
  const made = story()
  made.save('edith', 'page').got.revision = 12
  expect(violated(made.end())).toEqual(['wrong-answer'])
})

it('a version with the words of two requests', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.save('edith', 'page', ['lead'])
  const other = made.save('erin', 'page', ['title'])
  const lead = requestOf(made, 'save').sent.marks.lead?.[0]
  Object.assign(versionOf(made, 2).version, { lead: 'none' })
  Object.assign(versionOf(made, 3).version, {
    lead: `Text ${lead} and ${other.sent.marks.title}`,
  })
  expect(violated(made.end())).toContain('mixed-writes')
})
