/** Glossary and memory over the API, and as files (design, section 6). */
import type { CountedReport } from '@/files/payload/counted-report'
import type { SegmentsAnswer } from '@/translation/answers'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'
import { askForFile } from '../support/files'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const ask = (path: string, by?: PersonName) => askForFile(concord, path, { by })
async function send(
  path: string,
  body: BodyInit,
  by: PersonName,
  headers?: HeadersInit,
): Promise<{ status: number; report: CountedReport }> {
  const response = await askForFile(concord, path, { by, body, headers })
  return { status: response.status, report: await response.json() }
}
const csv = (...rows: string[]) =>
  ['concept,definition,language,term,status,note', ...rows].join('\r\n')
const create = (body: object, by: PersonName = 'editor') =>
  concord.rest({ method: 'POST', path: '/glossary', body, by })
const nato = {
  concept: 'nato',
  note: 'The organisation',
  entries: [
    { language: 'en', term: 'NATO', status: 'required' },
    { language: 'fr', term: ' OTAN ', status: 'required', note: 'l’OTAN' },
    { language: 'fr', term: 'NATO', status: 'forbidden' },
    { language: 'uk', term: 'НАТО', status: 'required' },
  ],
}
const conceptsNamed = async (concept: string) => {
  const path = `/glossary?where[concept][equals]=${concept}`
  return (await concord.rest({ path, by: 'editor' })).body.docs as unknown as {
    id: string
    words: string
    entries: { term: string; status: string }[]
  }[]
}
const auditLog = async () => {
  const path = '/audit-log?where[kind][equals]=glossary&sort=-number&limit=1'
  const { body } = await concord.rest({ path, by: 'publisher' })
  return (body.docs as unknown as { event: string; name: string; detail: object }[])[0]
}

describe('the glossary', () => {
  it('is kept by editors, reviewers and administrators, and read by everybody in the house', async () => {
    expect((await create(nato, 'frenchTranslator')).status).toBe(403)
    expect((await create(nato, 'publisher')).status).toBe(403)
    const { status } = await create(nato)
    expect(status).toBe(201)
    const [kept] = await conceptsNamed('nato')
    expect(kept?.words).toBe('NATO · OTAN · НАТО')
    expect(await auditLog()).toMatchObject({ event: 'edit-term', name: 'editor' })
    expect((await concord.rest({ path: '/glossary', by: 'frenchTranslator' })).status).toBe(200)
    for (const by of ['visitor', undefined] as const) {
      expect((await concord.rest({ path: '/glossary', by })).status).toBe(403)
      const response = await ask('/glossary/export?format=csv', by)
      expect(response.status).toBe(by ? 403 : 401)
    }
    const path = `/glossary/${kept?.id}`
    const remove = await concord.rest({ method: 'DELETE', path, by: 'ukrainianTranslator' })
    expect(remove.status).toBe(403)
  })

  it('refuses what is no concept, and marks the field', async () => {
    const refused = async (body: object) => {
      const { status, body: answer } = await create({ ...nato, concept: 'x', ...body })
      return [status, JSON.stringify(answer.errors)] as const
    }
    const en = { language: 'en', term: 'one', status: 'allowed' }
    for (const [body, field] of [
      [{ entries: [] }, 'entries'],
      [{ entries: [en, { ...en, term: '  ' }] }, 'entries.1.term'],
      [{ entries: [en, { ...en, status: 'forbidden' }] }, 'entries.1.term'],
      [{ concept: 'two words' }, 'concept'],
      [{ concept: 'nato' }, 'concept'],
      [{ entries: [{ ...en, language: 'de' }] }, 'entries.0.language'],
    ] as const) {
      const [status, errors] = await refused(body)
      expect([body, status]).toEqual([body, 400])
      expect(errors).toContain(`"path":"${field}"`)
    }
    expect(await conceptsNamed('x')).toEqual([])
  })

  it('gives a concept a name from its first term, and every one another', async () => {
    const entries = [{ language: 'fr', term: 'Défense', status: 'required' }]
    const names = [await create({ entries }), await create({ entries })].map(
      ({ body }) => (body.doc as unknown as { concept: string }).concept,
    )
    expect(names).toEqual(['defense', 'defense-2'])
  })
})

describe('the glossary as a file', () => {
  it.each(['csv', 'tbx'])('goes out and comes in as %s, and nothing changes', async (format) => {
    const before = await (await ask('/glossary/export?format=csv', 'frenchTranslator')).text()
    const exported = await ask(`/glossary/export?format=${format}`, 'frenchTranslator')
    expect(exported.headers.get('content-disposition')).toContain(`glossary.${format}`)
    const { status, report } = await send('/glossary/import', await exported.text(), 'reviewer')
    expect([status, report]).toEqual([200, { created: 0, updated: 0, unchanged: 3, problems: [] }])
    expect(await (await ask('/glossary/export?format=csv', 'admin')).text()).toBe(before)
  })

  it('adds and changes what it says, and deletes nothing', async () => {
    const { status, report } = await send(
      '/glossary/import',
      csv('nato,,fr,OTAN,allowed,', 'nato,,ar,الناتو,required,', 'ally,,en,ally,,', 'a,,de,b,,'),
      'editor',
    )
    expect([status, report]).toMatchObject([200, { created: 1, updated: 1, unchanged: 0 }])
    expect(report.problems).toMatchObject([{ level: 'note', line: 5 }])
    const [kept] = await conceptsNamed('nato')
    expect(kept?.entries.map(({ term, status }) => `${term} ${status}`)).toEqual([
      'NATO required',
      'OTAN allowed',
      'NATO forbidden',
      'НАТО required',
      'الناتو required',
    ])
    expect(await auditLog()).toMatchObject({
      event: 'import-glossary',
      detail: { created: ['ally'], updated: ['nato'] },
    })
  })

  it('is taken whole or not at all, with every row that is wrong', async () => {
    const before = await (await ask('/glossary/export?format=csv', 'admin')).text()
    const { status, report } = await send(
      '/glossary/import',
      csv('good,,en,good,,', 'bad,,en,,,', 'b d,,en,x,,', 'twice,,en,y,,', 'twice,,en,y,,'),
      'editor',
      { 'accept-language': 'fr' },
    )
    expect(status).toBe(422)
    expect(report.problems.map(({ line, segment }) => [line, segment])).toEqual([
      [3, 'bad'],
      [4, 'b d'],
      [6, 'twice'],
    ])
    expect(report.errors?.[0]?.message).toContain('3 problèmes')
    expect(await (await ask('/glossary/export?format=csv', 'admin')).text()).toBe(before)
  })

  it('comes from a form as well, and is refused where it is none', async () => {
    const form = new FormData()
    form.append('file', new File([csv('form,,en,form,,')], 'glossary.csv'))
    expect((await send('/glossary/import', form, 'editor')).report).toMatchObject({ created: 1 })
    for (const [body, message] of [
      ['', 'Send a file'],
      ['a,b\n1,2', '1 problem'],
      ['<martif><', '1 problem'],
      ['<!DOCTYPE x [<!ENTITY a "b">]><martif/>', '1 problem'],
      ['x'.repeat(20_000_001), '1 problem'],
    ] as const) {
      const { status, report } = await send('/glossary/import', body, 'editor')
      expect([body.slice(0, 20), status]).toEqual([body.slice(0, 20), 422])
      expect(report.errors?.[0]?.message).toContain(message)
    }
    expect((await send('/glossary/import', csv(), 'frenchTranslator')).status).toBe(403)
    expect((await ask('/glossary/export?format=pdf', 'editor')).status).toBe(422)
  })
})

describe('the memory as TMX', () => {
  const tmx = (...units: string[]) =>
    `<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>\n${units.join('\n')}\n</body></tmx>`
  const unit = (en: string, fr: string) =>
    `<tu changedate="20240702T120800Z"><tuv xml:lang="en-GB"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`
  const sentence = 'The alliance has supported its partner since the first day'

  it('comes in as offers only, and goes out again', async () => {
    const file = tmx(unit(`${sentence}.`, 'Depuis le premier jour.'), unit('No', 'Non'))
    for (const by of ['editor', 'frenchTranslator', 'reviewer'] as const) {
      expect((await send('/translation-memory/import', file, by)).status).toBe(403)
    }
    const first = await send('/translation-memory/import', file, 'admin')
    expect([first.status, first.report]).toMatchObject([200, { created: 2, updated: 0 }])
    const again = await send('/translation-memory/import', file, 'admin')
    expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 2 })

    const source = await concord.given.faq({
      question: 'Since when?',
      answer: words(`${sentence}.`),
      _status: 'published',
    })
    const path = `/faqs/${source.id}/translations`
    const by = 'frenchTranslator'
    const { body } = await concord.rest({ method: 'POST', path, body: { language: 'fr' }, by })
    const { id } = body.doc as unknown as { id: string }
    const { segments } = (await concord.rest({ path: `/faqs/${id}/segments`, by }))
      .body as unknown as SegmentsAnswer
    expect(segments.map(({ state }) => state)).toEqual(['missing', 'missing'])
    const asked = `/faqs/${id}/translation-memory?segment=${segments[1]?.id}`
    expect((await concord.rest({ path: asked, by })).body.matches).toMatchObject([
      { target: ['Depuis le premier jour.'], similarity: 1 },
    ])

    const exported = await ask('/translation-memory/export?from=en&to=fr', by)
    const text = await exported.text()
    expect(text).toContain('<seg>Depuis le premier jour.</seg>')
    expect((await send('/translation-memory/import', text, 'admin')).report).toMatchObject({
      unchanged: 2,
    })
    expect(await (await ask('/translation-memory/export?from=fr', by)).text()).not.toContain('<tu ')
    expect((await ask('/translation-memory/export?from=xx', by)).status).toBe(400)
    expect((await ask('/translation-memory/export')).status).toBe(401)
    expect((await ask('/translation-memory/export', 'visitor')).status).toBe(403)
  })

  it('never takes the place of what we published', async () => {
    const published = {
      words: 'Yes',
      sourceLanguage: 'en',
      targetLanguage: 'fr',
      source: ['Yes'],
      target: ['Oui'],
    }
    const { memoryKey } = await import('@/translation-memory/fuzzy-match')
    const key = memoryKey(['Yes'], { from: 'en', to: 'fr' })
    await concord.payload.create({
      collection: 'translation-memory',
      data: { ...published, key } as never,
      overrideAccess: true,
    })
    const { report } = await send('/translation-memory/import', tmx(unit('Yes', 'Ouais')), 'admin')
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 0 })
    expect(report.problems).toMatchObject([{ level: 'note' }])
    const { docs } = await concord.payload.find({
      collection: 'translation-memory',
      where: { key: { equals: key } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ target: ['Oui'], origin: 'publication' }])
  })

  it('with a bomb, a broken tag or another format writes nothing', async () => {
    for (const file of [
      '<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx version="1.4"><body/></tmx>',
      tmx(unit('New one', 'Un')).slice(0, -10),
      tmx(unit('New one', 'Un'), unit('a <bpt i="1" type="bold"/>b', 'c')),
      csv(),
    ]) {
      const { status, report } = await send('/translation-memory/import', file, 'admin')
      expect([file.slice(0, 30), status]).toEqual([file.slice(0, 30), 422])
      expect(report.problems.length).toBeGreaterThan(0)
    }
    const { body } = await concord.rest({
      path: '/translation-memory?where[words][equals]=New one',
      by: 'admin',
    })
    expect(body.totalDocs).toBe(0)
  })
})
