/** Editions: identity, structure that follows the source, numbers for ever (design, sections 1 to 3). */
import type { EditionDocument } from '@/content/edition'
import { idOf } from '@/content/reference'
import { type Concord, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const numbersOf = (page: EditionDocument) => (page.faqs ?? []).map(({ number }) => number)

async function update(
  collection: 'relations' | 'faqs',
  id: string,
  fields: Partial<EditionDocument>,
): Promise<EditionDocument> {
  const document = await concord.payload.update({
    collection,
    id,
    data: { _status: 'draft', ...fields } as never,
    draft: true,
    depth: 0,
    context: { system: 'test' },
    overrideAccess: true,
    showHiddenFields: true,
  })
  return document as unknown as EditionDocument
}

describe('an edition', () => {
  it('gets a content id and is the source where it names none', async () => {
    const faq = await concord.given.faq()
    expect(faq.contentId).toMatch(/^[0-9a-f-]{36}$/)
    expect(faq.sourceLanguage ?? null).toBeNull()
  })

  it('exists once per content and language', async () => {
    const { contentId } = await concord.given.faq()
    const again = { contentId, sourceLanguage: 'en', language: 'fr' } as const
    await concord.given.faq(again)
    await expect(concord.given.faq(again)).rejects.toThrow(/already/)
  })

  it('exists once per content and language also where two are made at the same moment', async () => {
    const { contentId } = await concord.given.faq()
    const made = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        concord.given.faq({ contentId, sourceLanguage: 'en', language: 'uk' }),
      ),
    )
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { totalDocs } = await concord.payload.count({
      collection: 'faqs',
      where: { contentId: { equals: contentId }, language: { equals: 'uk' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })

  it('is kept unique by the database itself, below every hook', async () => {
    const { contentId } = await concord.given.faq()
    const second = concord.payload.db.create({
      collection: 'faqs',
      data: { contentId, language: 'en', question: 'Again?', _status: 'draft' },
      req: { transactionID: undefined } as never,
    })
    await expect(second).rejects.toThrow()
  })

  it('cannot change its language, its content or its source', async () => {
    const { id } = await concord.given.faq()
    await expect(update('faqs', id, { language: 'fr' })).rejects.toThrow()
    await expect(update('faqs', id, { contentId: 'another' })).rejects.toThrow()
    await expect(update('faqs', id, { sourceLanguage: 'fr' })).rejects.toThrow()
  })

  it('is translated only from a source edition that exists', async () => {
    const { contentId } = await concord.given.faq()
    await expect(
      concord.given.faq({ contentId, language: 'ar', sourceLanguage: 'uk' }),
    ).rejects.toThrow()
    await expect(concord.given.faq({ contentId, language: 'ar' })).rejects.toThrow()
    await expect(
      concord.given.faq({ contentId, language: 'en', sourceLanguage: 'en' }),
    ).rejects.toThrow()
  })
})

describe('structure follows the source', () => {
  it('is copied when a translation is begun, the words are not', async () => {
    const faq = await concord.given.faq({
      learnMore: [{ label: 'The treaty', kind: 'address', address: 'https://example.org/treaty' }],
    })
    const page = await concord.given.page({ faqs: [{ faq: faq.id }], title: 'Structure' })
    const { body: ofFaq } = await concord.rest({
      method: 'POST',
      path: `/faqs/${faq.id}/translations`,
      body: { language: 'fr' },
      by: 'frenchTranslator',
    })
    const translated = ofFaq.doc as unknown as EditionDocument
    expect(translated.learnMore?.[0]).toMatchObject({ address: 'https://example.org/treaty' })
    expect(translated.learnMore?.[0]?.label ?? null).toBeNull()
    expect(translated.question ?? null).toBeNull()

    const { status, body } = await concord.rest({
      method: 'POST',
      path: `/relations/${page.id}/translations`,
      body: { language: 'fr' },
      by: 'frenchTranslator',
    })
    expect(status).toBe(201)
    expect(numbersOf(body.doc as unknown as EditionDocument)).toEqual([1])
  })

  it('cannot be changed in a translation, by any road, and says where it is changed', async () => {
    const [one, two] = [await concord.given.faq(), await concord.given.faq()]
    const page = await concord.given.page({ faqs: [{ faq: one.id }], title: 'Fixed' })
    const { contentId } = page
    const french = await concord.given.page({
      contentId,
      language: 'fr',
      sourceLanguage: 'en',
      title: 'Fixe',
    })
    const faqs = [{ faq: one.id }, { faq: two.id }]
    await expect(update('relations', french.id, { faqs })).rejects.toThrow(/source/)
    const answer = await concord.rest({
      method: 'PATCH',
      path: `/relations/${french.id}?draft=true`,
      body: { faqs },
      by: 'frenchTranslator',
      language: 'fr',
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(/suivent l’édition source/)
    const kept = await update('relations', french.id, { lead: 'Un mot.' })
    expect(numbersOf(kept)).toEqual([1])
  })

  it('comes with “update from source”, and the labels stay with their links', async () => {
    const link = (label: string, address: string) => ({ label, kind: 'address', address }) as const
    const faq = await concord.given.faq({
      learnMore: [link('One', 'https://example.org/1'), link('Two', 'https://example.org/2')],
    })
    const { contentId } = faq
    const made = await concord.given.faq({ contentId, language: 'fr', sourceLanguage: 'en' })
    const labels = ['Un', 'Deux']
    await update('faqs', made.id, {
      learnMore: made.learnMore?.map((each, index) => ({ ...each, label: labels[index] })),
    })
    const [first, second] = faq.learnMore ?? []
    await update('faqs', faq.id, {
      learnMore: [{ ...second, address: 'https://example.org/new' }, { ...first }] as never,
    })
    const { body } = await concord.rest({
      method: 'POST',
      path: `/faqs/${made.id}/update-from-source`,
      body: {},
      by: 'frenchTranslator',
    })
    const { learnMore } = body.doc as unknown as EditionDocument
    expect(learnMore?.map(({ label, address }) => [label, address])).toEqual([
      ['Deux', 'https://example.org/new'],
      ['Un', 'https://example.org/1'],
    ])
  })

  it('keeps references to the source edition, whichever edition was chosen', async () => {
    const faq = await concord.given.faq()
    const french = await concord.given.faq({
      contentId: faq.contentId,
      language: 'fr',
      sourceLanguage: 'en',
    })
    const page = await concord.given.page({ faqs: [{ faq: french.id }], title: 'Chosen' })
    expect(page.faqs?.map((row) => idOf(row.faq))).toEqual([faq.id])
  })
})

describe('FAQ numbers', () => {
  it('are counted upwards and never given again, also after a FAQ was removed', async () => {
    const faqs = await Promise.all([1, 2, 3].map(() => concord.given.faq()))
    const [a, b, c] = faqs.map(({ id }) => id) as [string, string, string]
    const page = await concord.given.page({ title: 'Numbers', faqs: [{ faq: a }, { faq: b }] })
    expect(numbersOf(page)).toEqual([1, 2])
    await update('relations', page.id, { faqs: [{ faq: a }] })
    const placed = await update('relations', page.id, { faqs: [{ faq: c }, { faq: a }] })
    expect(numbersOf(placed)).toEqual([3, 1])
    const again = await update('relations', page.id, { faqs: [{ faq: b }, { faq: a }] })
    expect(numbersOf(again)).toEqual([4, 1])
  })

  it('are different where editors place FAQs at the same moment', async () => {
    const faqs = await Promise.all([1, 2, 3, 4, 5, 6].map(() => concord.given.faq()))
    const page = await concord.given.page({ title: 'At once' })
    const saved = await Promise.all(
      faqs.map(({ id }) => update('relations', page.id, { faqs: [{ faq: id }] })),
    )
    const given = saved.flatMap(numbersOf)
    expect(new Set(given).size).toBe(6)
    expect(given.every((number) => Number(number) >= 1)).toBe(true)
  })

  it('cannot be chosen or changed by hand', async () => {
    const faq = await concord.given.faq()
    const page = await concord.given.page({ title: 'By hand', faqs: [{ faq: faq.id }] })
    const other = await concord.given.faq()
    for (const faqs of [
      [{ faq: faq.id, number: 7 }],
      [{ faq: faq.id }, { faq: other.id, number: 9 }],
      [{ faq: other.id, number: 1 }],
      [{ faq: faq.id }, { faq: faq.id }],
    ]) {
      const { status } = await concord.rest({
        method: 'PATCH',
        path: `/relations/${page.id}?draft=true`,
        body: { faqs },
        by: 'editor',
      })
      expect(status).toBe(400)
    }
  })
})

describe('addresses of links', () => {
  const link = (url: string) => ({
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [
        {
          type: 'paragraph',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          children: [
            {
              type: 'link',
              version: 3,
              direction: null,
              format: '',
              indent: 0,
              fields: { linkType: 'custom', url, newTab: false },
              children: [{ type: 'text', version: 1, text: 'here', format: 0, style: '' }],
            },
          ],
        },
      ],
    },
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/x',
  ])('refuse %j in text and below answers, also in drafts', async (url) => {
    const inText = await concord.rest({
      method: 'POST',
      path: '/faqs?draft=true',
      body: { language: 'en', question: 'Link?', answer: link(url) },
      by: 'editor',
    })
    expect(inText.status).toBe(400)
    expect(JSON.stringify(inText.body)).toMatch(/not an address/)
    const below = await concord.rest({
      method: 'POST',
      path: '/faqs?draft=true',
      body: {
        language: 'en',
        question: 'Q?',
        learnMore: [{ label: 'x', kind: 'address', address: url }],
      },
      by: 'editor',
    })
    expect(below.status).toBe(400)
  })

  it('allow http, https and mailto in text', async () => {
    for (const url of ['https://example.org/a?b#c', 'http://example.org', 'mailto:a@example.org']) {
      const { status } = await concord.rest({
        method: 'POST',
        path: '/faqs?draft=true',
        body: { language: 'en', question: 'Link?', answer: link(url) },
        by: 'editor',
      })
      expect(status).toBe(201)
    }
  })

  it('refuse what is not in the list of nodes, and references to nothing', async () => {
    const table = words('x')
    table.root.children?.push({ type: 'table', version: 1, children: [] })
    await expect(concord.given.faq({ answer: table })).rejects.toThrow()
    const gone = '00000000000000000000dead'
    await expect(concord.given.faq({ answer: words({ faq: gone }) })).rejects.toThrow()
  })
})

describe('deleting', () => {
  const remove = (faq: EditionDocument) =>
    concord.rest({ method: 'DELETE', path: `/faqs/${faq.id}`, by: 'editor' })

  it('is refused while something points there, and after it was public', async () => {
    const faq = await concord.given.faq()
    expect((await remove(await concord.given.faq())).status).toBe(200)
    await concord.given.page({ title: 'Uses', faqs: [{ faq: faq.id }] })
    expect((await remove(faq)).status).toBe(409)
    const known = await concord.given.faq({ _status: 'published' })
    const { status } = await concord.rest({
      method: 'DELETE',
      path: `/faqs/${known.id}`,
      by: 'chief',
    })
    expect(status).toBe(403)
  })

  it('is refused while a version points there, which could not be restored otherwise', async () => {
    const placed = await concord.given.faq()
    const referred = await concord.given.faq()
    const page = await concord.given.page({ title: 'Once used', faqs: [{ faq: placed.id }] })
    await update('relations', page.id, { faqs: [] })
    const other = await concord.given.faq({ answer: words({ faq: referred.id }) })
    await update('faqs', other.id, { answer: words('Without.') })
    for (const faq of [placed, referred]) {
      const { status, body } = await remove(faq)
      expect([status, JSON.stringify(body)]).toEqual([
        409,
        expect.stringMatching(/earlier version/),
      ])
    }
    const { status } = await concord.rest({
      method: 'DELETE',
      path: `/relations/${page.id}`,
      by: 'editor',
    })
    expect(status).toBe(200)
    expect((await remove(placed)).status).toBe(200)
  })
})
