import { requestOf, story, versionOf, violated } from './made-story'

it('a page that is older than it was before, on the same process', () => {
  const made = story()
  made.read('page', 4)
  expect(violated(made.end())).toEqual(['older-than-before'])
})

it('on another process it may be older, but not at the end', () => {
  const made = story()
  made.read('page', 4, { process: 1 })
  expect(violated(made.history)).not.toContain('older-than-before')
  made.read('page', 4, { process: 1, final: true })
  expect(violated(made.end())).toEqual(['old-at-the-end'])
})

it('a draft', () => {
  const made = story()
  made.save('edith', 'page') // 9
  made.read('page', 9)
  expect(violated(made.end())).toEqual(['unpublished-shown'])
})

it('a publication before anybody asked for it', () => {
  const made = story()
  made.save('edith', 'page', ['lead']) // 9
  made.read('page', 9, { start: 2000, end: 2010 })
  made.step('edith', 'page', 'submit', { start: 3000 })
  made.step('rosa', 'page', 'approve')
  made.step('paula', 'page', 'publish')
  expect(violated(made.end())).toEqual(['shown-too-early'])
})

it('half of one publication and half of another', () => {
  const made = story()
  made.save('edith', 'page', ['title', 'lead']) // 9
  made.publishedAgain('page') // 10 to 12
  const read = made.read('page', 12)
  const { title } = requestOf(made, 'save').sent.marks
  read.tokens = [title?.[0] ?? '', read.tokens[1] ?? '']
  expect(violated(made.end())).toEqual(['mixed-publications'])
})

it('a page that is not there although it was published before', () => {
  const made = story()
  made.read('page', 0)
  expect(violated(made.end())).toEqual(['older-than-before'])
})

it('an unpublished page that comes back', () => {
  const made = story()
  made.step('paula', 'page', 'unpublish', { detail: { unpublish: { kind: 'gone' } } })
  made.read('page', 0, { status: 410 })
  expect(violated(made.history)).not.toContain('older-than-before')
  made.read('page', 8)
  expect(violated(made.end())).toEqual(['older-than-before'])
})

it('what comes straight from the database, older than what was acknowledged', () => {
  const made = story()
  made.read('page', 4, { kind: 'rest', address: '/api/relations/page', direct: true, process: 1 })
  expect(violated(made.end())).toEqual(['stale-read'])
})

it('a change note of a publication that was refused', () => {
  const made = story()
  const request = made.step('paula', 'page', 'publish', { sent: {} })
  Object.assign(request, { outcome: 'refused', status: 422, got: { message: 'No.' } })
  request.sent.marks = { note: ['qxzzzzz'] }
  made.history.audit.pop()
  made.history.versions.pop()
  made.history.comments.pop()
  versionOf(made, 8).latest = true
  const read = made.read('page', 8)
  read.tokens.push('qxzzzzz')
  expect(violated(made.end())).toEqual(['unpublished-shown'])
})
