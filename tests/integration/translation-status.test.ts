/** What is open in each language: the rows behind the dashboards, as a program and a file have them. */
import { handleEndpoints } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import type { SegmentsAnswer } from '@/translation/answers'
import { rebuildStatusWhereNeeded } from '@/translation-status/payload/rebuild-status'
import type { StatusList } from '@/translation-status/payload/status-list'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const published = { _status: 'published' } as const
const jobs = () => concord.payload.jobs.run({ queue: 'translation', limit: 100, sequential: true })

async function status(query: string, by: PersonName = 'frenchTranslator'): Promise<StatusList> {
  const { status, body } = await concord.rest({ path: `/translations/status?${query}`, by })
  expect(status).toBe(200)
  return body as unknown as StatusList
}
const rowOf = async ({ contentId }: EditionDocument) => {
  const { rows } = await status('language=fr&state=all&limit=200')
  return rows.find((row) => row.contentId === contentId)
}
const stands = async (source: EditionDocument) => (await rowOf(source))?.fr.state

async function begin({ id }: EditionDocument): Promise<EditionDocument> {
  const path = `/faqs/${id}/translations`
  const body = { language: 'fr' }
  const answer = await concord.rest({ method: 'POST', path, body, by: 'frenchTranslator' })
  expect(answer.status).toBe(201)
  return answer.body.doc as unknown as EditionDocument
}

/** What checks have nothing against. */
const inFrench = (words: string) =>
  /\?$/.test(words)
    ? 'Comment cela continue-t-il ?'
    : /^Two/.test(words)
      ? 'Deux.'
      : 'Dix alliés aident.'

/** Says something for everything that is open, and confirms it. */
async function translate({ id }: EditionDocument): Promise<void> {
  const path = `/faqs/${id}/segments`
  const { body } = await concord.rest({ path, by: 'frenchTranslator' })
  const { segments } = body as unknown as SegmentsAnswer
  const open = segments.filter(({ state }) => state !== 'done')
  const edits = open.map(({ id: segment, source }) => ({
    ...{ id: segment, state: 'done' },
    target: source.map((inline) => (typeof inline === 'string' ? inFrench(inline) : inline)),
  }))
  const patch = { method: 'PATCH', path, body: { segments: edits } } as const
  expect((await concord.rest({ ...patch, by: 'frenchTranslator' })).status).toBe(200)
}

async function change(source: EditionDocument, words: string, updateType: string): Promise<void> {
  const path = `/faqs/${source.id}?draft=true`
  const body = { answer: fromParagraphs([[words], ['Two.']]) }
  expect((await concord.rest({ method: 'PATCH', path, body, by: 'editor' })).status).toBe(200)
  const more = { reason: 'A test.', updateType, changeNote: 'News.' }
  expect((await concord.step(source, 'emergency-publish', 'publisher', more)).status).toBe(200)
}

const givenSource = (question: string, fields: Partial<EditionDocument> = published) =>
  concord.given.faq({
    question,
    answer: fromParagraphs([['Ten allies help.'], ['Two.']]),
    ...fields,
  })

describe('where a content stands in a language', () => {
  it('follows its translation from missing to published, and back when the source is updated', async () => {
    const source = await givenSource('How does it go on?')
    expect(await stands(source)).toBe('missing')
    const french = await begin(source)
    const begun = await rowOf(source)
    expect(begun?.fr).toMatchObject({ state: 'in-translation', edition: french.id, open: 3 })
    await translate(french)
    await concord.step(french, 'submit', 'frenchTranslator')
    expect(await stands(source)).toBe('in-review')
    await concord.step(french, 'request-changes', 'reviewer', { comment: 'No.' })
    expect(await stands(source)).toBe('changes-requested')
    await concord.step(french, 'submit', 'frenchTranslator')
    await concord.step(french, 'approve', 'reviewer')
    expect(await stands(source)).toBe('ready')
    const update = { updateType: 'major' }
    expect((await concord.step(french, 'publish', 'publisher', update)).status).toBe(200)
    expect(await stands(source)).toBe('up-to-date')

    await change(source, 'Ten allies help!', 'minor')
    await jobs()
    expect(await stands(source)).toBe('up-to-date')
    await change(source, 'Eleven allies help!', 'major')
    await jobs()
    const outdated = await rowOf(source)
    expect(outdated?.fr).toMatchObject({ state: 'outdated', open: 1, outdated: 1 })
    const { body } = await concord.rest({ path: `/faqs/${source.id}` })
    expect(Date.parse(outdated?.fr.since ?? '')).toBe(Date.parse(String(body.publicUpdatedAt)))
  })

  it('is missing again when its draft is deleted, and nowhere when the source is', async () => {
    const source = await givenSource('Is it deleted?', {})
    const french = await begin(source)
    const gone = await concord.rest({
      ...{ method: 'DELETE', path: `/faqs/${french.id}`, by: 'frenchTranslator' },
    })
    expect(gone.status).toBe(200)
    expect(await rowOf(source)).toMatchObject({ fr: { state: 'missing', since: null } })
    await concord.rest({ method: 'DELETE', path: `/faqs/${source.id}`, by: 'editor' })
    expect(await rowOf(source)).toBeUndefined()
  })

  it('asks nobody for translations of what was taken back', async () => {
    const source = await givenSource('Is it taken back?')
    const more = { unpublish: { kind: 'gone', explanation: 'Wrong.' } }
    expect((await concord.step(source, 'unpublish', 'publisher', more)).status).toBe(200)
    expect(await rowOf(source)).toBeUndefined()
    const { rows } = await status('limit=200')
    const row = rows.find(({ contentId }) => contentId === source.contentId)
    expect(row).toMatchObject({ sourceState: 'unpublished', fr: { state: 'idle' } })
  })
})

describe('what is asked', () => {
  it('is limited to a page and the FAQs on it, by its id or its title, with the number there', async () => {
    const on = await givenSource('Does it stand on a page?')
    await givenSource('Does it stand nowhere?')
    const page = await concord.given.page({
      title: 'A page that is looked for',
      faqs: [{ faq: on.id }],
      ...published,
    })
    for (const asked of [page.contentId, 'that is LOOKED']) {
      const { rows, total, counts } = await status(
        `language=fr&shownOn=${encodeURIComponent(asked)}`,
      )
      expect(rows.map(({ contentId }) => contentId).sort()).toEqual(
        [page.contentId, on.contentId].sort(),
      )
      expect([total, counts?.missing]).toEqual([2, 2])
      expect(rows.find(({ kind }) => kind === 'faqs')?.places).toEqual([
        { page: page.contentId, title: 'A page that is looked for', number: 1 },
      ])
    }
    expect((await status('language=fr&shownOn=nowhere')).rows).toEqual([])
  })

  it('side by side is limited to what stands in a state in any of the languages', async () => {
    const [begun, missing] = [await givenSource('Begun only?'), await givenSource('Nowhere yet?')]
    await begin(begun)
    const found = async (state: string) => {
      const { rows, total } = await status(`limit=200${state}`)
      expect(total).toBe(rows.length)
      const ids = rows.map(({ contentId }) => contentId)
      return [ids.includes(begun.contentId), ids.includes(missing.contentId)]
    }
    expect(await found('')).toEqual([true, true])
    expect(await found('&state=in-translation')).toEqual([true, false])
    // Both are missing in Ukrainian.
    expect(await found('&state=missing')).toEqual([true, true])
    expect(await found('&state=up-to-date')).toEqual([false, false])
  })

  it('comes page by page, the most urgent first, and counts all', async () => {
    const all = await status('language=fr&state=all&limit=200')
    const pages: StatusList['rows'] = []
    for (let page = 1; pages.length < all.total; page++) {
      const { rows, total } = await status(`language=fr&state=all&limit=2&page=${page}`)
      expect([total, rows.length > 0]).toEqual([all.total, true])
      pages.push(...rows)
    }
    expect(pages.map(({ id }) => id)).toEqual(all.rows.map(({ id }) => id))
    const urgencies = all.rows.map(({ fr }) => fr.urgency ?? 0)
    expect(urgencies).toEqual([...urgencies].sort((one, other) => one - other))
    const { missing } = all.counts ?? {}
    expect((await status('language=fr&state=missing&limit=200')).rows).toHaveLength(missing ?? -1)
  })

  it.each([
    ['language=xx', 'language-unknown'],
    ['language=fr&state=done', 'choice-unknown'],
    ['language=fr&page=0', 'whole-number-expected'],
    ['language=fr&limit=5000', 'whole-number-expected'],
  ])('%s is refused', async (query, code) => {
    const path = `/translations/status?${query}`
    const { status: answered, body } = await concord.rest({ path, by: 'editor', language: 'fr' })
    expect([answered, JSON.stringify(body)]).toEqual([
      expect.any(Number),
      expect.stringMatching(/./),
    ])
    expect(answered).toBeGreaterThanOrEqual(400)
    expect(answered).toBeLessThan(500)
    if (code !== 'language-unknown') expect(JSON.stringify(body)).toContain(code)
  })

  it.each([
    [undefined, 401],
    ['visitor', 403],
  ] as const)('is for people with a role: %s gets %d', async (by, expected) => {
    for (const path of [
      '/translations/status',
      '/translations/dashboard.csv',
      '/translation-status',
    ]) {
      const { status: answered } = await concord.rest({ path, by })
      expect([path, answered]).toEqual([path, path === '/translation-status' ? 403 : expected])
    }
  })

  it('nobody writes a row by hand', async () => {
    const [row] = (await status('language=fr&state=all')).rows
    const path = `/translation-status/${row?.id}`
    const body = { fr: { state: 'up-to-date' } }
    expect((await concord.rest({ method: 'PATCH', path, body, by: 'admin' })).status).toBe(403)
    expect((await concord.rest({ method: 'DELETE', path, by: 'admin' })).status).toBe(403)
  })
})

describe('the file', () => {
  const file = async (query: string) => {
    const token = await concord.as('editor')
    const request = new Request(`http://localhost:3000/api/translations/dashboard.csv?${query}`, {
      headers: { authorization: `JWT ${token}` },
    })
    const response = await handleEndpoints({ config: concord.config, request })
    expect(response.headers.get('content-type')).toContain('text/csv')
    return (await response.text()).trimEnd().split('\r\n')
  }

  it('has what the dashboard shows, and runs nothing in a spreadsheet', async () => {
    await givenSource('=HYPERLINK("x")')
    const [head, ...lines] = await file('language=fr&state=all')
    expect(head).toMatch(
      /^title,kind,.*,pages,state,open,outdated,since,by,edition,structure,assigneeName,due$/,
    )
    expect(lines).toHaveLength((await status('language=fr&state=all')).total)
    expect(lines.filter((line) => line.startsWith(`"'=HYPERLINK(""x"")"`))).toHaveLength(1)
  })

  it('is a matrix where no language is asked for', async () => {
    const [head, ...lines] = await file('')
    expect(head).toContain('en,en open,fr,fr open')
    expect(lines).toHaveLength((await status('')).total)
  })
})

describe('the survey', () => {
  const waiting = async () => {
    const where = {
      taskSlug: { equals: 'rebuild-translation-status' },
      completedAt: { exists: false },
    }
    return (await concord.payload.count({ collection: 'payload-jobs', where })).totalDocs
  }
  const rows = async () => {
    const { docs } = await concord.payload.find({
      collection: 'translation-status',
      sort: 'contentId',
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs.map(({ id: _, changedAt: __, ...row }) => row)
  }

  it('writes what was saved before there were rows or counts, and only once', async () => {
    const before = await rows()
    await rebuildStatusWhereNeeded(concord.payload)
    expect(await waiting()).toBe(0)

    await concord.payload.db.deleteMany({ collection: 'translation-status', where: {} })
    await rebuildStatusWhereNeeded(concord.payload)
    await jobs()
    expect(await rows()).toEqual(before)
    await rebuildStatusWhereNeeded(concord.payload)
    expect(await waiting()).toBe(0)
  })
})

describe('word counts', () => {
  const counts = async (query: string, by?: PersonName) => {
    const request = new Request(
      `http://localhost:3000/api/translations/word-counts.csv?${query}`,
      by && { headers: { authorization: `JWT ${await concord.as(by)}` } },
    )
    const response = await handleEndpoints({ config: concord.config, request })
    return { status: response.status, text: await response.text() }
  }

  it('are counted by sentence where the memory has one, in whatever paragraph', async () => {
    const known = ['The first one of them was there before.', 'So was the second of these.']
    const paragraphOf = (...sentences: string[]) => fromParagraphs([[sentences.join(' ')]])
    const before = await concord.given.faq({
      question: 'What was known of it?',
      answer: paragraphOf('Much else stood around it then, in a long sentence.', ...known, 'More.'),
      ...published,
    })
    const begun = await concord.rest({
      ...{ method: 'POST', path: `/faqs/${before.id}/translations`, body: { language: 'fr' } },
      by: 'frenchTranslator',
    })
    const { id } = begun.body.doc as unknown as { id: string }
    const path = `/faqs/${id}/segments`
    const { body } = await concord.rest({ path, by: 'frenchTranslator' })
    const segments = (body.segments as unknown as { id: string; source: string[] }[]).map(
      ({ id: segment, source }) => ({
        ...{ id: segment, state: 'done' },
        target: source.map((words) => words.replace(/\p{L}{2,}/gu, '$&é')),
      }),
    )
    await concord.rest({ method: 'PATCH', path, body: { segments }, by: 'frenchTranslator' })
    await concord.payload.jobs.run({ queue: 'translation', limit: 100, sequential: true })

    const after = await concord.given.faq({
      question: 'How is that now, in other words?',
      answer: paragraphOf('Nobody foresaw.', ...known, 'Then it snowed on everybody’s roofs.'),
      ...published,
    })
    const { text } = await counts('language=fr', 'frenchTranslator')
    const line = text.split('\r\n').find((each) => each.includes(after.contentId))
    // 8 and 6 words of two sentences that are known; 7 of the question, 2 and 6 of the new ones.
    expect(line).toMatch(/,missing,0,0,14,0,0,0,0,15,29$/)
  })

  it('stand in bands: done, repeated, in the memory, new', async () => {
    const source = await concord.given.faq({
      question: 'How many words are counted here?',
      answer: fromParagraphs([
        ['Once again the very same six.'],
        ['Altogether new words, never said.'],
        ['Once again the very same six.'],
      ]),
      ...published,
    })
    const { status, text } = await counts('language=fr', 'frenchTranslator')
    expect(status).toBe(200)
    const lines = text.trim().split('\r\n')
    expect(lines[0]).toMatch(/state,done,repeated,100,95-99,85-94,75-84,50-74,new,total$/)
    const line = lines.find((each) => each.includes(source.contentId))
    // The question has 6 words; the paragraphs 6, 5 and 6 again.
    expect(line).toMatch(/,missing,0,6,0,0,0,0,0,17,23$/)
    const totals = lines.slice(1).map((each) => Number(each.split(',').at(-1)))
    expect(totals.at(-1)).toBe(totals.slice(0, -1).reduce((sum, each) => sum + each, 0))
  })

  it.each([
    ['language=xx', 'editor', 400],
    ['', 'editor', 400],
    ['language=fr', 'visitor', 403],
    ['language=fr', undefined, 401],
  ] as const)('%s by %s: %i', async (query, by, status) => {
    expect((await counts(query, by)).status).toBe(status)
  })
})
