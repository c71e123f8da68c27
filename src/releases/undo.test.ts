import { actionOf, type PastVersion, undoingOf } from './undo'

const releasedAt = '2026-11-24T14:00:00.000Z'
const publish = { publish: {} }
const unpublish = { unpublish: { kind: 'gone', explanation: 'Over.' } } as const

let revision = 0
function version(more: Partial<PastVersion>): PastVersion {
  revision += 1
  return {
    ...{ id: `v${revision}`, revision, event: 'edit', by: 'edith', name: 'Edith' },
    ...{ at: '2026-11-20T09:00:00.000Z', digest: 'old', publicDigest: null, isPublished: false },
    ...more,
  }
}
const published = (digest: string, more: Partial<PastVersion> = {}) =>
  version({ event: 'publish', digest, publicDigest: digest, isPublished: true, ...more })
const written = (digest: string, more: Partial<PastVersion> = {}) =>
  version({ digest, publicDigest: 'old', ...more })
const release = published('new', { at: releasedAt })
const known = published('old')
const updated = [known, written('new'), release]

test('what was updated goes back to the words of before', () => {
  expect(undoingOf(publish, updated, releasedAt)).toEqual({
    ...{ kind: 'restore', to: known, restores: true },
  })
})

test('what the release was the first to publish is taken back', () => {
  const first = [version({ digest: 'new' }), release]
  const undoing = undoingOf(publish, first, releasedAt)
  expect(undoing).toEqual({ kind: 'unpublish', unpublish: undefined })
  expect(actionOf(undoing as never, 'Too early.')).toEqual({
    unpublish: { kind: 'gone', explanation: 'Too early.' },
  })
})

test('what was not public before it goes back to how it was away', () => {
  const away = { kind: 'redirect', to: 'elsewhere' } as const
  const taken = version({ event: 'unpublish', digest: 'old', unpublish: away })
  const undoing = undoingOf(publish, [known, taken, release], releasedAt)
  expect(undoing).toEqual({ kind: 'unpublish', unpublish: away })
  expect(actionOf(undoing as never, 'Too early.')).toEqual({ unpublish: away })
})

describe('what was withdrawn before it', () => {
  const notice = { kind: 'withdrawn', explanation: 'It no longer holds.' } as const
  const withdrawn = version({
    ...{ event: 'unpublish', digest: 'old', publicDigest: 'old', unpublish: notice },
  })

  test('gets its words and its notice back together', () => {
    const undoing = undoingOf(publish, [known, withdrawn, written('new'), release], releasedAt)
    expect(undoing).toEqual({ kind: 'restore', to: known, restores: true, withdraw: notice })
    expect(actionOf(undoing as never, '…')).toEqual({ publish: {}, withdraw: notice })
  })

  test('also where the release published the same words, without the notice', () => {
    const same = published('old', { at: releasedAt })
    expect(undoingOf(publish, [known, withdrawn, same], releasedAt)).toEqual({
      ...{ kind: 'restore', to: known, restores: false, withdraw: notice },
    })
  })

  test('and that is undone itself: both steps of one moment are the release’s', () => {
    const back = published('old', { at: releasedAt })
    const away = version({
      ...{ event: 'unpublish', digest: 'old', publicDigest: 'old', at: releasedAt },
    })
    const first = published('new')
    const history = [known, first, written('old', { event: 'restore' }), back, away]
    expect(undoingOf(publish, history, releasedAt)).toMatchObject({
      ...{ kind: 'restore', to: first, restores: true },
    })
  })
})

describe('what the release took away is published again', () => {
  const gone = version({ event: 'unpublish', digest: 'old', at: releasedAt })

  test('as it stands, where nobody wrote anything', () => {
    expect(undoingOf(unpublish, [known, gone], releasedAt)).toEqual({
      ...{ kind: 'publish-again', to: known, restores: false },
    })
  })

  test('also where it was only withdrawn, and can still be read', () => {
    const withdrawn = version({
      ...{ event: 'unpublish', digest: 'old', publicDigest: 'old', at: releasedAt },
    })
    expect(undoingOf(unpublish, [known, withdrawn], releasedAt)).toMatchObject({
      ...{ kind: 'publish-again', restores: false },
    })
  })

  test('but not over a draft that was in the making then', () => {
    const draft = written('newer')
    const away = version({ event: 'unpublish', digest: 'newer', at: releasedAt })
    expect(undoingOf(unpublish, [known, draft, away], releasedAt)).toMatchObject({
      code: 'undo-edited',
    })
  })
})

describe('what came after the release stays', () => {
  test('a draft', () => {
    const draft = written('newer', { name: 'Olha', publicDigest: 'new' })
    expect(undoingOf(publish, [...updated, draft], releasedAt)).toMatchObject({
      ...{ code: 'undo-edited', facts: { name: 'Olha' } },
    })
  })

  test.each(['publish', 'emergency-publish', 'unpublish'] as const)('%s', (event) => {
    const later = published('newest', { event, name: 'Petra' })
    expect(undoingOf(publish, [...updated, later], releasedAt)).toMatchObject({
      ...{ code: 'undo-published-since', facts: { name: 'Petra' } },
    })
  })

  test('also where the old words were published again', () => {
    const later = published('old')
    expect(undoingOf(publish, [...updated, later], releasedAt)).toMatchObject({
      code: 'undo-published-since',
    })
  })
})

test('what only follows its source was written by nobody', () => {
  const followed = published('moved', { by: 'system:translation' })
  expect(undoingOf(publish, [...updated, followed], releasedAt)).toMatchObject({ kind: 'restore' })
})

test('words that were brought back already are taken as they stand', () => {
  const back = written('old', { event: 'restore', publicDigest: 'new' })
  expect(undoingOf(publish, [...updated, back], releasedAt)).toEqual({
    ...{ kind: 'restore', to: known, restores: false },
  })
})

test('words that were the same before have nothing to go back to', () => {
  const again = published('old', { at: releasedAt })
  expect(undoingOf(publish, [known, again], releasedAt)).toMatchObject({ code: 'undo-same-words' })
})

test('what is gone, or was never part of it, is named', () => {
  expect(undoingOf(publish, [], releasedAt)).toMatchObject({ code: 'undo-missing' })
  expect(undoingOf(publish, [known], releasedAt)).toMatchObject({ code: 'undo-missing' })
})
