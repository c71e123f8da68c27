/** Translations out to a translator's own tool, and back (design, section 6). */
import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs, plainText } from '@/content/rich-text'
import type { FileReport } from '@/exchange/payload/import-report'
import type { Inline } from '@/segments/unit'
import { type Concord, type PersonName, startConcord } from '../support/concord'
import { askForFile } from '../support/files'
import { fresh, translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const formats = ['xliff-1.2', 'xliff-2.1', 'po'] as const
const { begun, change, segmentsOf } = translatingOn(() => concord)

const ask = (path: string, options?: Parameters<typeof askForFile>[2]) =>
  askForFile(concord, path, options)

type Edition = Pick<EditionDocument, 'id'>

async function exported(
  { id }: Edition,
  format: string = 'xliff-1.2',
  by: PersonName = 'frenchTranslator',
) {
  const response = await ask(`/faqs/${id}/export?format=${format}`, { by })
  expect(response.status).toBe(200)
  return response.text()
}

async function imported(
  body: BodyInit,
  options = '',
  by: PersonName = 'frenchTranslator',
): Promise<{ status: number; files: FileReport[] }> {
  const response = await ask(`/translations/import?name=sent.xlf&${options}`, { by, body })
  const answer = (await response.json()) as { files: FileReport[] }
  return { status: response.status, ...answer }
}

/** Each replacement must find its place, or the test would prove nothing. */
function edited(text: string, ...changes: [string | RegExp, string][]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to)
    if (after === before) throw new Error(`nothing to replace: ${from} in ${before}`)
    return after
  }, text)
}

async function givenSource(...paragraphs: Parameters<typeof fromParagraphs>[0]) {
  return concord.given.faq({
    question: fresh('Why does it matter?'),
    answer: fromParagraphs(paragraphs),
    _status: 'published',
  })
}

const said = async (edition: Edition) =>
  (await segmentsOf(edition)).segments.map(({ target, state }) => [JSON.stringify(target), state])

const save = async ({ id }: Edition, segments: unknown[]) => {
  const path = `/faqs/${id}/segments`
  const request = { method: 'PATCH', path, body: { segments }, by: 'frenchTranslator' } as const
  expect((await concord.rest(request)).status).toBe(200)
}
const inFrench = (source: Inline[]) =>
  source.map((inline) => (typeof inline === 'string' ? `« ${inline} »` : inline))

async function translateAll(edition: Edition): Promise<void> {
  const { segments } = await segmentsOf(edition)
  await save(
    edition,
    segments.map(({ id, source }) => ({ id, target: inFrench(source), state: 'done' })),
  )
}

/** The whole document with all that is kept of it, and how many versions it has. */
async function kept({ id }: Edition): Promise<string> {
  const common = { collection: 'faqs', overrideAccess: true, showHiddenFields: true } as const
  const document = await concord.payload.findByID({ ...common, id, draft: true, depth: 0 })
  const { totalDocs } = await concord.payload.countVersions({
    collection: 'faqs',
    where: { parent: { equals: id } },
  })
  return JSON.stringify([document, totalDocs])
}

const reworded = (source: EditionDocument, ...paragraphs: string[]) =>
  change(source, { answer: fromParagraphs(paragraphs.map((words) => [words])) }, 'major')

/** A French translation, done, of an answer with a reference and two paragraphs. */
async function givenTranslated() {
  const other = await concord.given.faq()
  const source = await givenSource(['See ', { faq: other.id }, ' first.'], ['Ten allies help.'])
  const french = await begun(source)
  await translateAll(french)
  return { source, french }
}

describe('one translation goes out', () => {
  it('with its name, in the format that was asked for', async () => {
    const { source, french } = await givenTranslated()
    const [count] = /\d+$/.exec(source.question ?? '') ?? []
    for (const [format, extension, type] of [
      ['xliff-1.2', 'xlf', 'application/xliff+xml; charset=utf-8'],
      ['xliff-2.1', 'xlf', 'application/xliff+xml; charset=utf-8'],
      ['po', 'po', 'text/x-gettext-translation; charset=utf-8'],
    ] as const) {
      const { headers } = await ask(`/faqs/${french.id}/export?format=${format}`, { by: 'editor' })
      expect(headers.get('content-type')).toBe(type)
      const name = `why-does-it-matter-${count}.fr.${extension}`
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      )
    }
  })

  it('to whoever may read drafts; a source edition or an unknown format is refused', async () => {
    const { source, french } = await givenTranslated()
    const status = async (path: string, by?: PersonName) => (await ask(path, { by })).status
    expect(await status(`/faqs/${french.id}/export`)).toBe(401)
    expect(await status(`/faqs/${french.id}/export`, 'visitor')).toBe(403)
    expect(await status(`/faqs/${french.id}/export`, 'ukrainianTranslator')).toBe(200)
    expect(await status(`/faqs/${french.id}/export?format=docx`, 'editor')).toBe(422)
    expect(await status(`/faqs/${source.id}/export`, 'editor')).toBe(422)
    expect(await status('/faqs/nowhere/export', 'editor')).toBe(404)
  })
})

describe.each(formats)('a file that comes back as it went out: %s', (format) => {
  it('changes nothing, byte for byte, and makes no version', async () => {
    const { french } = await givenTranslated()
    const [first, second] = (await segmentsOf(french)).segments
    await save(french, [
      { id: first?.id, target: [] },
      { id: second?.id, target: second?.target, state: 'draft' },
    ])
    const before = await kept(french)
    const { status, files } = await imported(await exported(french, format))
    expect(status).toBe(200)
    expect(files).toEqual([expect.objectContaining({ outcome: 'unchanged', problems: [] })])
    expect(files[0]?.segments.map(({ outcome }) => outcome)).toEqual(Array(3).fill('unchanged'))
    expect(await kept(french)).toBe(before)
  })
})

describe('a file that was edited outside', () => {
  it('brings its words as one draft, and keeps what the codes mean', async () => {
    const { french } = await givenTranslated()
    const { revision } = await segmentsOf(french)
    const file = edited(await exported(french), [/« See »?.*?first\. »/, 'D’abord <x id="1"/>.'])
    const checked = await imported(file, 'dryRun=1')
    expect(checked.files[0]).toMatchObject({ file: 'sent.xlf', outcome: 'checked' })
    expect((await segmentsOf(french)).revision).toBe(revision)
    const { files } = await imported(file)
    expect(files[0]).toMatchObject({
      outcome: 'imported',
      edition: { collection: 'faqs', id: french.id, language: 'fr' },
      problems: [],
      segments: [
        { outcome: 'unchanged' },
        { outcome: 'done', note: 'Answer, paragraph 1', words: 'D’abord .' },
        { outcome: 'unchanged' },
      ],
    })
    const after = await segmentsOf(french)
    expect(after.revision).toBe(revision + 1)
    expect(after.segments[1]).toMatchObject({ state: 'done', origin: 'file' })
    const { body } = await concord.rest({ path: `/faqs/${french.id}?draft=true`, by: 'editor' })
    expect(JSON.stringify(body.answer)).toContain('crossReference')
    expect(body).toMatchObject({ _status: 'draft', workflow: { state: 'draft' } })
  })

  it('brings what its translator wrote beside the words, as comments on the segments, once', async () => {
    const french = await begun(await givenSource(['Ten allies help.']))
    const [question] = (await segmentsOf(french)).segments
    const file = edited(await exported(french), [
      '<note from="concord">',
      '<note from="translator">Which ten?</note><note from="concord">',
    ])
    for (let times = 0; times < 2; times++) await imported(file)
    const { body } = await concord.rest({
      path: `/comments?where[edition][equals]=${french.id}&depth=0`,
      by: 'editor',
    })
    // It asks, so its author is asked.
    expect(body.docs).toMatchObject([
      { field: question?.id, text: 'Which ten?', kind: 'question', waiting: true },
    ])
  })

  it('tells of several comments of one file in one letter', async () => {
    await concord.as('editor')
    const french = await begun(await givenSource(['Ten allies help.']))
    const notes = ['Which ten?', 'Since when?'].map(
      (text) => `<note from="translator">${text}</note>`,
    )
    const file = edited(await exported(french), [
      '<note from="concord">',
      `${notes.join('')}<note from="concord">`,
    ])
    const begin = new Date().toISOString()
    await imported(file)
    const { docs } = await concord.payload.find({
      collection: 'payload-jobs',
      where: {
        taskSlug: { equals: 'send-notification' },
        createdAt: { greater_than_equal: begin },
      },
      pagination: false,
      overrideAccess: true,
    })
    const readers = docs.map(({ input }) => (input as { to: string }).to)
    const { totalDocs } = await concord.payload.count({
      collection: 'comments',
      where: { edition: { equals: french.id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(2)
    expect(readers.length).toBeGreaterThan(0)
    expect(new Set(readers).size).toBe(readers.length)
  })

  it('brings nothing where a tag is missing, and the rest if that is asked for', async () => {
    const { french } = await givenTranslated()
    const before = await kept(french)
    const file = edited(
      await exported(french),
      ['« Why', '« Alors, why'],
      [/(<target[^>]*>)« See.*?first\. »/, '$1Sans renvoi.'],
    )
    const refused = await imported(file)
    expect(refused.status).toBe(422)
    const line = file.split('\n').findIndex((words) => words.includes('answer-')) + 1
    const segment = refused.files[0]?.segments[1]?.id
    expect(refused.files[0]).toMatchObject({
      outcome: 'refused',
      partial: true,
      problems: [
        {
          level: 'segment',
          code: 'code-missing',
          message: 'Tag 1 of the source is missing.',
          line,
          segment,
        },
      ],
      segments: [{ outcome: 'done' }, { outcome: 'refused', line }, { outcome: 'unchanged' }],
    })
    expect(await kept(french)).toBe(before)

    const { status, files } = await imported(file, 'partial=1')
    expect([status, files[0]?.outcome]).toEqual([200, 'imported'])
    const [question, answer] = await said(french)
    expect(question?.[0]).toContain('Alors')
    expect(answer?.[0]).toContain('See')
  })

  it('says what is wrong in the language of whoever asks', async () => {
    const { french } = await givenTranslated()
    const response = await ask('/translations/import', {
      by: 'frenchTranslator',
      body: edited(await exported(french), [/<x id="1"[^>]*>(?=[^<]*<\/target>)/, '']),
      headers: { 'accept-language': 'fr' },
    })
    const { files } = await response.json()
    expect(files[0].problems[0].message).toBe('La balise 1 de la source manque.')
  })

  it.each([
    ['another language', [/target-language="fr"/, 'target-language="uk"'], 'language-other'],
    ['another content', [/(original="faqs\/[^/]*\/)[^/]*/, '$1other'], 'content-other'],
    [
      'a translation that is not here',
      [/original="faqs\/[^/]*/, 'original="faqs/gone'],
      'edition-unknown',
    ],
    ['something that is no content', [/original="faqs/, 'original="users'], 'edition-unknown'],
    ['another program', [/original="[^"]*"/, 'original="page.html"'], 'content-unknown'],
    ['nobody: broken', [/<\/body>/, ''], 'xml-broken'],
    ['an attacker: entities', [/<xliff/, '<!DOCTYPE x [<!ENTITY a "b">]><xliff'], 'xml-doctype'],
  ] as [string, [RegExp, string], string][])(
    'for %s is refused whole, also with partial=1',
    async (_, change, code) => {
      const { french } = await givenTranslated()
      const before = await kept(french)
      const { status, files } = await imported(edited(await exported(french), change), 'partial=1')
      expect(status).toBe(422)
      expect(files[0]).toMatchObject({ outcome: 'refused', partial: false, segments: [] })
      expect(files[0]?.problems[0]).toMatchObject({ level: 'file', code })
      expect(await kept(french)).toBe(before)
    },
  )

  it('is imported by translators of its language, and by nobody else', async () => {
    const { french } = await givenTranslated()
    const file = edited(await exported(french), ['« Why', '« Alors, why'])
    const before = await kept(french)
    expect((await ask('/translations/import', { body: file })).status).toBe(401)
    for (const by of ['visitor', 'reviewer', 'publisher'] as const) {
      expect((await ask('/translations/import', { body: file, by })).status).toBe(403)
    }
    for (const by of ['ukrainianTranslator', 'editor'] as const) {
      const { status, files } = await imported(file, 'partial=1', by)
      expect([status, files[0]?.problems[0]?.code]).toEqual([422, 'may-not-write'])
    }
    expect(await kept(french)).toBe(before)
  })
})

describe('a file for an older source', () => {
  it('brings its words as outdated, with the source that they were made for', async () => {
    const source = await givenSource(['Ten allies help every day.'], ['It goes on.'])
    const french = await begun(source)
    await translateAll(french)
    const file = edited(
      await exported(french),
      ['« Ten allies help every day. »', 'Dix alliés aident.'],
      ['« It goes on. »', 'Cela continue.'],
    )
    await reworded(source, 'Eleven allies help every day.', 'It goes on.')
    await concord.payload.jobs.run({ queue: 'translation', limit: 100, sequential: true })
    const { status, files } = await imported(file)
    expect(status).toBe(200)
    expect(files[0]).toMatchObject({ outcome: 'imported', problems: [{ code: 'revision-older' }] })
    const { segments } = await segmentsOf(french)
    expect(segments.map(({ state, target }) => [state, target[0]])).toEqual([
      ['done', segments[0]?.target[0]],
      ['outdated', 'Dix alliés aident.'],
      ['done', 'Cela continue.'],
    ])
    expect(segments[1]?.previousSource).toEqual(['Ten allies help every day.'])
    // What came back unchanged, for the older source, changes nothing now either.
    const before = await kept(french)
    expect((await imported(file)).files[0]?.outcome).toBe('unchanged')
    expect(await kept(french)).toBe(before)
  })

  it('loses nothing that was written here meanwhile', async () => {
    const { french } = await givenTranslated()
    const out = await exported(french)
    const second = (await segmentsOf(french)).segments[2]
    await save(french, [{ id: second?.id, target: ['Écrit ici.'] }])
    expect((await imported(out)).files[0]?.outcome).toBe('unchanged')

    const file = edited(out, ['« Ten allies help. »', 'Écrit ailleurs.'])
    const { files } = await imported(file)
    expect(files[0]).toMatchObject({ outcome: 'refused', partial: false, conflicts: true })
    expect(files[0]?.segments[2]).toMatchObject({ words: 'Écrit ailleurs.', here: 'Écrit ici.' })
    expect((await said(french))[2]?.[0]).toBe('["Écrit ici."]')
    expect((await imported(file, 'overwrite=1')).files[0]?.outcome).toBe('imported')
    expect((await said(french))[2]?.[0]).toBe('["Écrit ailleurs."]')
  })
})

describe('many at once', () => {
  it('go out as a ZIP: what is open in a language, each file under a name of its own', async () => {
    const first = await begun(
      await concord.given.faq({ question: 'Twice?' }),
      'uk',
      'ukrainianTranslator',
    )
    const second = await begun(
      await concord.given.faq({ question: 'Twice?' }),
      'uk',
      'ukrainianTranslator',
    )
    const response = await ask('/translations/export?language=uk&format=po', { by: 'editor' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toMatch(/concord-uk-\d{4}-\d\d-\d\d\.zip/)
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(files).sort()).toEqual(['twice-2.uk.po', 'twice.uk.po'])
    const texts = Object.values(files).map((bytes) => strFromU8(bytes))
    for (const { id } of [first, second]) {
      expect(texts.filter((text) => text.includes(`faqs/${id}/`))).toHaveLength(1)
    }
  })

  it('only those that are open, unless all are wanted', async () => {
    const { french } = await givenTranslated()
    const open = await begun(await concord.given.faq({ question: fresh('Open?') }))
    const names = async (only: string) => {
      const response = await ask(`/translations/export?language=fr&status=${only}`, {
        by: 'editor',
      })
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
      return Object.values(files).map(
        (bytes) => /original="faqs\/([^/]*)/.exec(strFromU8(bytes))?.[1],
      )
    }
    expect(await names('open')).toContain(open.id)
    expect(await names('open')).not.toContain(french.id)
    expect(await names('all')).toEqual(expect.arrayContaining([open.id, french.id]))
  })

  it('of a page and its FAQs alone', async () => {
    const [here, elsewhere] = [await givenTranslated(), await givenTranslated()]
    const title = fresh('A page of its own')
    await concord.given.page({
      ...{ title, lead: 'It leads.', _status: 'published' },
      faqs: [{ faq: here.source.id }],
    })
    const on = encodeURIComponent(title)
    const response = await ask(`/translations/export?language=fr&status=all&shownOn=${on}`, {
      by: 'editor',
    })
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(files)).toHaveLength(1)
    expect(strFromU8(Object.values(files)[0] ?? new Uint8Array())).toContain(here.french.id)
    expect(JSON.stringify(files)).not.toContain(elsewhere.french.id)
  })

  it('are refused where there is nothing to ask for', async () => {
    const status = async (query: string, by?: PersonName) =>
      (await ask(`/translations/export?${query}`, { by })).status
    expect(await status('language=fr')).toBe(401)
    expect(await status('language=fr', 'visitor')).toBe(403)
    expect(await status('language=xx', 'editor')).toBe(400)
    expect(await status('language=fr&format=docx', 'editor')).toBe(422)
    expect(await status('language=fr&status=some', 'editor')).toBe(422)
    expect(await status('language=ar', 'editor')).toBe(404)
  })

  it('come back as a ZIP in which each file stands for itself', async () => {
    const good = (await givenTranslated()).french
    const bad = (await givenTranslated()).french
    const before = await kept(bad)
    const zip = zipSync({
      'in/bad.xlf': Buffer.from(
        edited(await exported(bad), [/<x id="1"[^>]*>(?=[^<]*<\/target>)/, '']),
      ),
      'in/good.xlf': Buffer.from(edited(await exported(good), ['« Ten', '« Dix'])),
      'in/notes.txt': Buffer.from('call me back'),
    })
    const { status, files } = await imported(zip as BodyInit)
    expect(status).toBe(200)
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['in/bad.xlf', 'refused'],
      ['in/good.xlf', 'imported'],
      ['in/notes.txt', 'refused'],
    ])
    expect(await kept(bad)).toBe(before)
    expect((await said(good))[2]?.[0]).toContain('Dix')
  })

  it('are told one by one as they are done, to whoever asks for lines', async () => {
    const { french } = await givenTranslated()
    const file = Buffer.from(await exported(french))
    const response = await ask('/translations/import', {
      by: 'frenchTranslator',
      body: zipSync({ 'a.xlf': file, 'b.xlf': file }) as BodyInit,
      headers: { accept: 'application/x-ndjson' },
    })
    expect(response.headers.get('cache-control')).toContain('no-transform')
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { total: 2 },
      { file: 'a.xlf', outcome: 'unchanged' },
      { file: 'b.xlf', outcome: 'unchanged' },
    ])
  })

  it('come in a form as well', async () => {
    const { french } = await givenTranslated()
    const form = new FormData()
    form.append('file', new Blob([await exported(french)]), 'une page.fr.xlf')
    const { files } = await imported(form)
    expect(files[0]).toMatchObject({ file: 'une page.fr.xlf', outcome: 'unchanged' })
    const empty = new FormData()
    empty.append('text', 'x')
    for (const body of [empty, '']) {
      expect((await ask('/translations/import', { by: 'frenchTranslator', body })).status).toBe(422)
    }
  })
})

describe('what would do harm is refused with its reason', () => {
  it.each([
    ['a name that leads out', { '../evil.xlf': new Uint8Array(9) }, 'zip-path'],
    ['a thousandfold ratio', { 'a.xlf': new Uint8Array(10_000_000) }, 'zip-ratio'],
    [
      'ten thousand entries',
      Object.fromEntries(
        Array.from({ length: 10_000 }, (_, at) => [`${at}.xlf`, new Uint8Array(1)]),
      ),
      'zip-many-entries',
    ],
  ] as [string, Record<string, Uint8Array>, string][])('%s in a ZIP', async (_, entries, code) => {
    const { status, files } = await imported(zipSync(entries) as BodyInit)
    expect(status).toBe(422)
    expect(files[0]?.problems).toMatchObject([{ level: 'file', code }])
  })

  it('UTF-16 without its mark', async () => {
    const { french } = await givenTranslated()
    const { files } = await imported(Buffer.from(await exported(french), 'utf16le') as BodyInit)
    expect(files[0]?.problems).toMatchObject([{ code: 'encoding-unreadable' }])
  })

  it('a body without end: reading stops at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const { status } = await ask('/translations/import', { by: 'frenchTranslator', body: endless })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(60_000_000)
  })

  it('more large files at once than may wait; what was cut off keeps nobody waiting', async () => {
    const send = (body: BodyInit) =>
      ask('/translations/import', { by: 'frenchTranslator', body }).then(({ status }) => status)
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new Uint8Array(2_000_000))
        controller.error(new Error('The connection was lost.'))
      },
    })
    await send(broken).catch(() => {})
    const large = () => send(`<xliff>${'x'.repeat(2_000_000)}</xliff>`)
    let hasTurn = () => {}
    let letGo = () => {}
    const turn = new Promise<void>((resolve) => {
      hasTurn = resolve
    })
    const held = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          hasTurn()
          return new Promise<void>((resolve) => {
            letGo = () => {
              controller.enqueue(new Uint8Array(2_000_000))
              controller.close()
              resolve()
            }
          })
        },
      },
      { highWaterMark: 0 },
    )
    const first = send(held)
    await turn
    const others = Array.from({ length: 7 }, large)
    const refused = await Promise.race(others)
    expect(refused).toBe(503)
    letGo()
    expect(await first).toBe(422)
    expect((await Promise.all(others)).filter((status) => status === 503)).not.toHaveLength(0)
    expect(await large()).toBe(422)
  })

  it('a target longer than any text', async () => {
    const { french } = await givenTranslated()
    const file = edited(await exported(french), ['« Ten allies help. »', 'x'.repeat(60_000)])
    const { files } = await imported(file)
    expect(files[0]?.problems).toMatchObject([{ code: 'target-too-long' }])
    expect(
      plainText(
        (await concord.rest({ path: `/faqs/${french.id}?draft=true`, by: 'editor' })).body
          .answer as never,
      ),
    ).toContain('Ten')
  })
})

describe('what nobody has begun', () => {
  const ofContent = async ({ contentId }: EditionDocument) => {
    const { docs } = await concord.payload.find({
      collection: 'faqs',
      where: { contentId: { equals: contentId }, language: { equals: 'fr' } },
      draft: true,
      overrideAccess: true,
    })
    return docs as unknown as EditionDocument[]
  }
  /** The file of a content out of the ZIP. */
  async function taken(source: EditionDocument, query = 'missing=1'): Promise<string | undefined> {
    const response = await ask(`/translations/export?language=fr&${query}`, {
      by: 'frenchTranslator',
    })
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    return Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .find((text) => text.includes(source.contentId))
  }
  const translateIn = (text: string, words: string) =>
    edited(text, [
      /(<trans-unit id="answer-[\s\S]*?)<target[^>]*><\/target>/,
      `$1<target state="translated">${words}</target>`,
    ])

  it('is in the ZIP where that is asked for, and is begun by its file', async () => {
    const source = await givenSource(['Ten allies help.'], ['And two.'])
    expect(await taken(source, 'status=all')).toBeUndefined()
    expect(await taken(source, 'status=missing')).toBeDefined()
    const out = await taken(source)
    expect(out).toContain(`faqs/new/${source.contentId}/`)
    const back = translateIn(out ?? '', 'Dix alliés aident.')
    const tried = await imported(back, 'dryRun=1')
    expect(tried.files[0]).toMatchObject({ outcome: 'checked', edition: null })
    expect(await ofContent(source)).toEqual([])

    const { status, files } = await imported(back)
    expect([status, files[0]?.outcome, files[0]?.problems]).toEqual([200, 'imported', []])
    const [french] = await ofContent(source)
    expect(files[0]?.edition?.id).toBe(french?.id)
    expect((await said(french as Edition)).map(([, state]) => state)).toEqual([
      'missing',
      'done',
      'missing',
    ])
    expect(await taken(source, 'status=missing')).toBeUndefined()
    expect((await imported(back)).files[0]?.outcome).toBe('unchanged')
  })

  it('stays so where the file was not changed, is faulty, or comes from somebody else', async () => {
    const source = await givenSource(['Ten allies help.'])
    const out = (await taken(source)) ?? ''
    expect((await imported(out)).files[0]?.outcome).toBe('unchanged')
    const faulty = translateIn(out, 'Dix alliés <x id="7"/>aident.')
    expect((await imported(faulty)).files[0]).toMatchObject({ outcome: 'refused', edition: null })
    const good = translateIn(out, 'Dix alliés aident.')
    const theirs = await imported(good, '', 'ukrainianTranslator')
    expect(theirs.files[0]?.problems[0]?.code).toBe('may-not-write')
    const other = edited(good, [/target-language="fr"/, 'target-language="de"'])
    expect((await imported(other)).files[0]?.problems[0]?.code).toBe('edition-unknown')
    expect(await ofContent(source)).toEqual([])
  })

  it('may have been begun meanwhile: what is there stays, both are shown', async () => {
    const source = await givenSource(['Ten allies help.'], ['And two.'])
    const out = (await taken(source)) ?? ''
    const french = await begun(source)
    const [, one] = (await segmentsOf(french)).segments
    await save(french, [{ id: one?.id, target: ['Dix alliés nous aident.'] }])
    const { files } = await imported(translateIn(out, 'Dix alliés aident.'))
    expect(files[0]).toMatchObject({ outcome: 'refused', conflicts: true })
    expect(files[0]?.segments).toContainEqual(
      expect.objectContaining({ here: 'Dix alliés nous aident.', words: 'Dix alliés aident.' }),
    )
    const forced = await imported(translateIn(out, 'Dix alliés aident.'), 'overwrite=1')
    expect(forced.files[0]?.outcome).toBe('imported')
    expect((await said(french))[1]).toEqual(['["Dix alliés aident."]', 'done'])
  })

  it('follows what its source published since the export', async () => {
    const source = await givenSource(['Ten allies help.'])
    const back = translateIn((await taken(source)) ?? '', 'Dix alliés aident.')
    await reworded(source, 'Eleven allies help.')
    const { files } = await imported(back)
    expect(files[0]?.outcome).toBe('imported')
    const [french] = await ofContent(source)
    expect((await said(french as Edition))[1]).toEqual(['["Dix alliés aident."]', 'outdated'])
  })
})
