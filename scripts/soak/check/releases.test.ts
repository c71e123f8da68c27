import type { History } from './history.mjs'
import { madeHistory } from './made-history.mjs'
import { type Made, violated } from './made-story'

const name = 'Release about qxzzzzz.'
const documents = ['page', 'other']
const by = { submit: 'edith', approve: 'rosa', publish: 'paula' }
type Event = keyof typeof by

/** One request that takes the step of each member. */
function taken(made: Made, event: Event, among = documents) {
  const { history } = made
  const before = history.requests.length
  for (const document of among) {
    made.step(by[event], document, event, { detail: { release: name } })
  }
  const asked = history.requests.splice(before)
  history.comments.splice(-asked.length)
  const [first, last] = [asked[0], asked.at(-1)]
  if (!first || !last) throw new Error('unreachable')
  const members = asked.map(({ document = '', got }) => ({
    edition: document,
    revision: Number(got.revision) - 1,
  }))
  history.releaseSteps.push({
    ...{ type: 'release-step', kind: 'release', release: 'r', event, n: last.n, who: by[event] },
    ...{ process: 0, instance: 1, start: first.start, end: last.end },
    ...{ outcome: 'acknowledged', status: 200 },
    ...{ sent: { marks: {}, members }, got: { release: 'r' } },
  })
}

/** The entry of the release itself, and how it stands at the end. */
function ended({ history }: Made, state = 'published'): void {
  const last = history.audit.at(-1)
  if (!last) throw new Error('unreachable')
  if (state === 'published') {
    const own = { kind: 'releases', edition: 'r', event: 'publish-release', detail: null }
    history.audit.push({ ...last, ...own, revision: null, digest: null })
  }
  const members = documents.map((edition) => ({ edition, action: { publish: {} } }))
  const readAt = new Date(1_900_000_000_000).toISOString()
  history.releases.push({ type: 'release', id: 'r', name, state, readAt, members })
}

function reviewed(): Made {
  const made = madeHistory()
  for (const document of documents) made.create('edith', document)
  taken(made, 'submit')
  taken(made, 'approve')
  return made
}

function published(): { made: Made; history: History } {
  const made = reviewed()
  taken(made, 'publish')
  ended(made)
  return { made, history: made.end() }
}

it('a release by the book', () => {
  expect(violated(published().history)).toEqual([])
})

it('one of its members was left out', () => {
  const made = reviewed()
  taken(made, 'publish', ['page'])
  ended(made)
  expect(violated(made.end())).toEqual(['half-release'])
})

it('members went public, and the release did not', () => {
  const made = reviewed()
  taken(made, 'publish')
  ended(made, 'ready')
  expect(violated(made.end())).toEqual(['half-release', 'lost-write'])
})

it('somebody else’s write between its steps', () => {
  const made = reviewed()
  taken(made, 'publish', ['page'])
  made.create('edith', 'third')
  taken(made, 'publish', ['other'])
  made.history.releaseSteps.pop()
  ended(made)
  expect(violated(made.end())).toContain('release-interrupted')
})

it('a member that nobody had approved', () => {
  const made = madeHistory()
  for (const document of documents) made.create('edith', document)
  taken(made, 'submit')
  taken(made, 'approve', ['page'])
  taken(made, 'publish')
  ended(made)
  expect(violated(made.end())).toEqual(expect.arrayContaining(['wrong-state']))
})

it('words that were not approved in a release are found as everywhere', () => {
  const { made, history } = published()
  const step = history.releaseSteps.find(({ event }) => event === 'publish')
  if (step) step.outcome = 'refused'
  expect(violated(made.history)).toContain('refused-but-done')
})

it('an acknowledged approval that one member did not get', () => {
  const made = reviewed()
  taken(made, 'publish')
  ended(made)
  const approval = made.history.releaseSteps.find(({ event }) => event === 'approve')
  approval?.sent.members?.push({ edition: 'third', revision: 2 })
  expect(violated(made.end())).toEqual(['lost-write'])
})

it('a reader who saw one member as it was before, and another as it is after', () => {
  const made = madeHistory()
  for (const document of documents) made.published(document)
  const before = made.read('other', 4).tokens
  for (const document of documents) made.save('edith', document, ['title', 'lead'])
  taken(made, 'submit')
  taken(made, 'approve')
  taken(made, 'publish')
  ended(made)
  const after = made.read('page', 8)
  expect(violated(made.end())).toEqual([])
  after.tokens.push(...before)
  expect(violated(made.history)).toContain('half-release')
})
