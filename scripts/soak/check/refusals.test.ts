import { story, takeBack, violated } from './made-story'

const refusedWith = (status: number, revision: number) => {
  const made = story()
  const request = made.save('edith', 'page')
  takeBack(made, 8)
  Object.assign(request, {
    outcome: 'refused',
    status,
    got: { code: 'stale-revision', message: 'Somebody saved this.' },
  })
  request.sent.revision = revision
  return made
}

it('a conflict with nobody', () => {
  expect(violated(refusedWith(409, 8).end())).toEqual(['refused-for-nothing'])
  expect(violated(refusedWith(403, 8).end())).toEqual(['refused-for-nothing'])
})
it('a conflict with somebody', () => expect(violated(refusedWith(409, 7).end())).toEqual([]))

it('a conflict inside a request that reads and writes', () => {
  const made = refusedWith(409, 8)
  const [refused] = made.history.requests.filter(({ outcome }) => outcome === 'refused')
  if (!refused) throw new Error('nothing was refused')
  refused.sent.revision = undefined
  expect(violated(made.history)).toContain('refused-for-nothing')
  made.save('erin', 'page', ['lead'], { start: refused.start, end: refused.end })
  expect(violated(made.end())).toEqual([])
})

describe('a translation is not public before its source', () => {
  /** A source and its translation, each published on its own. */
  function both(first: 'source' | 'french') {
    const made = story()
    const other = first === 'source' ? 'french' : 'source'
    for (const document of [first, other]) made.published(document)
    for (const { parent, version } of made.history.versions) {
      if (parent === 'page') continue
      Object.assign(version, { contentId: 'both' })
      if (parent === 'french') Object.assign(version, { sourceLanguage: 'en' })
    }
    return made
  }

  it('and what comes too early is found', () => {
    const properties = (first: 'source' | 'french') => violated(both(first).end())
    expect(properties('french')).toContain('public-before-source')
    expect(properties('source')).not.toContain('public-before-source')
  })
})
