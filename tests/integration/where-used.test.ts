/** Where contents and images are used, what nothing uses, and the passage that a phrase stands in. */
import { createLocalReq } from 'payload'
import type { Use } from '@/content/payload/uses'
import { findPhrase } from '@/lists/payload/find-phrase'
import { chosenForLists } from '@/lists/payload/list-filter'
import { unused } from '@/lists/payload/unused'
import type { PersonName } from '../support/concord'
import { type Concord, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

async function requestOf(person: PersonName) {
  const { body } = await concord.rest({ path: '/users/me', by: person })
  return createLocalReq({ user: body.user }, concord.payload)
}

it('lists every page that shows or links to a FAQ, with its number, in every language', async () => {
  const shown = await concord.given.faq({ question: 'Shown?', _status: 'published' })
  const alone = await concord.given.faq({ question: 'Alone?' })
  const page = await concord.given.page({
    title: 'Shows it',
    faqs: [{ faq: shown.id }],
    _status: 'published',
  })
  const draft = await concord.given.page({ title: 'Will show it', faqs: [{ faq: shown.id }] })
  const { body: french } = await concord.rest({
    method: 'POST',
    path: `/relations/${page.id}/translations`,
    body: { language: 'fr' },
    by: 'frenchTranslator',
  })
  const uses = async (path: string) =>
    (await concord.rest({ path: `${path}/uses`, by: 'editor' })).body.uses as unknown as Use[]
  const found = await uses(`/faqs/${shown.id}`)
  expect(new Map(found.map(({ id, numbers, isPublic }) => [id, { numbers, isPublic }]))).toEqual(
    new Map([
      [page.id, { numbers: [1], isPublic: true }],
      [draft.id, { numbers: [1], isPublic: false }],
      [(french.doc as unknown as { id: string }).id, { numbers: [1], isPublic: false }],
    ]),
  )
  expect(await uses(`/faqs/${alone.id}`)).toEqual([])
  for (const [by, status] of [
    [undefined, 401],
    ['visitor', 403],
  ] as const) {
    expect((await concord.rest({ path: `/faqs/${shown.id}/uses`, by })).status).toBe(status)
  }
  expect((await concord.rest({ path: '/faqs/nothing/uses', by: 'editor' })).status).toBe(404)

  const names = (await unused('faqs', await requestOf('editor'))).map(({ title }) => title)
  expect(names).toContain('Alone?')
  expect(names).not.toContain('Shown?')
})

it('shows the passage of a phrase, and whether only readers still see it', async () => {
  const faq = await concord.given.faq({
    question: 'Who decides?',
    answer: words('Each Ally has a voice; decisions are by Consensus, always.'),
    _status: 'published',
  })
  const req = await requestOf('editor')
  const [found, ...more] = await findPhrase({ phrase: 'BY CONSENSUS' }, req)
  expect(more).toEqual([])
  expect(found).toMatchObject({ id: faq.id, onlyPublic: false, state: 'published' })
  expect(found?.passages).toMatchObject([{ path: ['answer'], match: 'by Consensus' }])
  const body = { answer: words('By vote.') }
  await concord.rest({ method: 'PATCH', path: `/faqs/${faq.id}?draft=true`, body, by: 'editor' })
  expect(await findPhrase({ phrase: 'consensus' }, req)).toMatchObject([
    { id: faq.id, onlyPublic: true },
  ])
  expect(await findPhrase({ phrase: 'consensus', language: 'fr' }, req)).toEqual([])
})

it('keeps to the language that a person chose for their lists, and shows all in a drawer', async () => {
  const choose = (value: unknown) =>
    concord.rest({
      method: 'POST',
      path: '/payload-preferences/concord-lists',
      body: { value },
      by: 'editor',
    })
  const filter = async (headers?: Record<string, string>) => {
    const req = await requestOf('editor')
    req.headers = new Headers(headers)
    return chosenForLists({ req, limit: 50, page: 1, sort: '' })
  }
  expect(await filter()).toBeNull()
  await choose({ language: 'fr' })
  expect(await filter()).toEqual({ and: [{ language: { equals: 'fr' } }] })
  expect(await filter({ 'next-action': 'x' })).toBeNull()
  await choose({ mine: true })
  expect(JSON.stringify(await filter())).toMatch(/workflow\.authors/)
  await choose({ language: 'nonsense' })
  expect(await filter()).toBeNull()
})

it('says what waits next, which image says nothing, and where readers read it', async () => {
  const data = { name: '  A\u00adflag\t', alt: { en: 'Cafe\u0301\u200b' } }
  const file = await (await import('sharp'))
    .default({
      create: { width: 8, height: 8, channels: 3, background: '#0a0' },
    })
    .png()
    .toBuffer()
  const image = await concord.payload.create({
    collection: 'media',
    data,
    file: { data: file, mimetype: 'image/png', name: 'a.png', size: file.length },
    context: { system: 'test' },
    overrideAccess: true,
  })
  expect(image).toMatchObject({ name: 'Aflag', alt: { en: 'Café' } })
  const first = await concord.given.page({
    title: 'First to review',
    image: { media: String(image.id) },
  })
  const second = await concord.given.page({ title: 'Second to review' })
  for (const page of [first, second]) await concord.step(page, 'submit', 'editor')
  const workflow = async (id: string, by: PersonName) =>
    (await concord.rest({ path: `/relations/${id}/workflow`, by })).body
  expect(await workflow(first.id, 'editor')).toMatchObject({ withoutAlt: true })
  expect(await workflow(second.id, 'editor')).toMatchObject({ withoutAlt: false })

  const next = async (not: string) =>
    (await concord.rest({ path: `/waiting?not=${not}`, by: 'reviewer' })).body.next
  expect(await next(first.id)).toMatchObject({ id: second.id, title: 'Second to review' })
  expect(await next(second.id)).toMatchObject({ id: first.id })
  await concord.step(second, 'approve', 'reviewer')
  await concord.step(second, 'publish', 'publisher', { updateType: 'major' })
  expect(await workflow(second.id, 'publisher')).toMatchObject({ site: '/en/second-to-review' })

  const { docs: notes } = await concord.payload.find({ collection: 'change-notes', limit: 1 })
  if (notes[0]) {
    for (const at of ['2031-02-30T10:00:00Z', '1899-12-31T10:00:00Z']) {
      const path = `/change-notes/${notes[0].id}`
      const { status, body } = await concord.rest({
        method: 'PATCH',
        path,
        body: { at },
        by: 'publisher',
      })
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toMatch(/no day of the calendar/)
    }
  }
})

it('begins a new text with what another says, for editors alone', async () => {
  const faq = await concord.given.faq({ question: 'Copied?', _status: 'published' })
  const page = await concord.given.page({
    title: 'Original',
    faqs: [{ faq: faq.id }],
    _status: 'published',
  })
  const copy = (by: PersonName) =>
    concord.rest({ method: 'POST', path: `/relations/${page.id}/copy`, body: {}, by })
  expect((await copy('publisher')).status).toBe(403)
  const { status, body } = await copy('editor')
  expect(status).toBe(201)
  const { id } = body.doc as unknown as { id: string }
  const { body: made } = await concord.rest({
    path: `/relations/${id}?draft=true&depth=0`,
    by: 'editor',
  })
  expect(made).toMatchObject({
    title: 'Original (copy)',
    lead: 'It leads.',
    _status: 'draft',
    state: 'draft',
  })
  expect(made.contentId).not.toBe(page.contentId)
  expect(made.faqs).toMatchObject([{ number: 1, faq: faq.id }])
})
