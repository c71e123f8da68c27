/** The importer on the real file (issue 3, point 6), and on files that it must refuse. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { EditionDocument } from '@/content/edition'
import { idOf } from '@/content/reference'
import { isCrossReference, nodesOf, plainText } from '@/content/rich-text'
import { pageMessages } from '@/import/page-messages'
import { ImportError } from '@/import/payload/import-error'
import { type ImportRequest, importFile } from '@/import/payload/import-file'
import { type Concord, startConcord } from '../support/concord'

const slug = 'natos-response-to-russias-invasion-of-ukraine'
const demo = path.resolve('demo')
const text = fs.readFileSync(path.join(demo, `${slug}.en.txt`), 'utf8')

let concord: Concord
let folder: string
beforeAll(async () => {
  concord = await startConcord()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-import-'))
  for (const file of [`${slug}.en.links.json`, 'nato-ukraine.png']) {
    fs.copyFileSync(path.join(demo, file), path.join(folder, file))
  }
})
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  await concord?.stop()
})

function run(content: string | Buffer, options: Partial<ImportRequest> = {}) {
  const language = options.language ?? 'en'
  const file = path.join(folder, `${slug}.${language}.txt`)
  fs.writeFileSync(file, content)
  const messages = JSON.parse(fs.readFileSync(path.resolve('messages', `${language}.json`), 'utf8'))
  const words = pageMessages(messages.site, language)
  const timeZone = 'Europe/Brussels'
  const request = { file, language, words, timeZone, publish: false, dryRun: false, ...options }
  return importFile(request, concord.payload)
}

async function complaintsOf(content: string | Buffer): Promise<string[]> {
  const before = await countAll()
  const error = await run(content).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ImportError)
  expect(await countAll()).toEqual(before)
  return (error as ImportError).complaints
}

async function countAll(): Promise<number[]> {
  const collections = ['relations', 'faqs', 'media'] as const
  return Promise.all(
    collections.map(
      async (collection) =>
        (await concord.payload.count({ collection, overrideAccess: true })).totalDocs,
    ),
  )
}

async function page(draft = false): Promise<EditionDocument | undefined> {
  const { docs } = await concord.payload.find({
    collection: 'relations',
    where: { slug: { equals: slug }, language: { equals: 'en' } },
    draft,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] as unknown as EditionDocument | undefined
}

async function faq(number: number, draft = false): Promise<EditionDocument> {
  const placed = (await page(true))?.faqs?.find((row) => row.number === number)
  const document = await concord.payload.findByID({
    collection: 'faqs',
    id: idOf(placed?.faq ?? ''),
    draft,
    depth: 0,
    overrideAccess: true,
  })
  return document as unknown as EditionDocument
}

// One file's life: the tests of this block build on each other, in this order.
describe('the seed file', () => {
  it('writes nothing in a dry run, and tells what it would do', async () => {
    const steps = await run(text, { dryRun: true, publish: true })
    expect(steps.filter(({ action }) => action === 'create')).toHaveLength(9)
    expect(await countAll()).toEqual([0, 0, 0])
  })

  it('becomes drafts that nobody else sees', async () => {
    await run(text)
    expect(await countAll()).toEqual([2, 7, 1])
    const { body } = await concord.rest({ path: '/relations' })
    expect(body.totalDocs).toBe(0)
  })

  it('keeps numbers, paragraphs, links and the cross reference', async () => {
    const imported = await page(true)
    expect(imported?.faqs?.map(({ number }) => number)).toEqual([2, 4, 5, 6, 7, 9, 10])
    const faqs = await Promise.all([2, 4, 5, 6, 7, 9, 10].map((number) => faq(number, true)))
    expect(faqs.map(({ answer }) => answer?.root.children?.length)).toEqual([1, 1, 6, 2, 2, 2, 4])
    expect(faqs.map(({ learnMore }) => learnMore?.length)).toEqual([2, 2, 3, 1, 2, 1, 4])
    const [, , five, six] = faqs
    const references = [...nodesOf(six?.answer)].filter(isCrossReference)
    expect(references.map(({ fields }) => fields.faq)).toEqual([five?.id])
    expect(plainText(six?.answer)).toContain('support to Ukraine (see ).')
  })

  it('keeps every word of the file', async () => {
    const faqs = await Promise.all([2, 4, 5, 6, 7, 9, 10].map((number) => faq(number, true)))
    for (const { question, answer, learnMore } of faqs) {
      expect(text).toContain(question)
      for (const line of plainText(answer).split('\n')) {
        for (const piece of line.split('(see )')) expect(text).toContain(piece.trim())
      }
      for (const { label } of learnMore ?? []) expect(text).toContain(label)
    }
  })

  it('links a label that names a page of this site to that page', async () => {
    const [link] = (await faq(6, true)).learnMore ?? []
    const teaser = (await page(true))?.related?.[0]
    expect(link).toMatchObject({ kind: 'content', content: { relationTo: 'relations' } })
    expect(link?.content && idOf(link.content.value)).toBe(teaser && idOf(teaser))
  })

  it('is published with its own date', async () => {
    await run(text, { publish: true })
    expect((await page())?.publicUpdatedAt).toBe('2024-07-02T12:08:00.000Z')
    expect((await faq(5)).firstPublishedAt).toBe('2024-07-02T12:08:00.000Z')
    const { body } = await concord.rest({ path: '/faqs?limit=20' })
    expect(body.totalDocs).toBe(7)
  })

  it('changes nothing when it is imported again', async () => {
    const revision = (await page(true))?.revision
    const steps = await run(text, { publish: true })
    expect(new Set(steps.map(({ action }) => action))).toEqual(new Set(['unchanged']))
    expect((await page(true))?.revision).toBe(revision)
  })

  it('becomes drafts over what is published where it changed, and only there', async () => {
    const changed = text.replace(
      'In the longer term, the Alliance',
      'In the long run, the Alliance',
    )
    const steps = await run(changed)
    expect(steps.filter(({ action }) => action !== 'unchanged')).toEqual([
      { action: 'change', collection: 'faqs', name: expect.stringContaining('doing to help') },
    ])
    expect(plainText((await faq(5)).answer)).toContain('In the longer term')
    expect(plainText((await faq(5, true)).answer)).toContain('In the long run')
  })

  it('is translated by number, with the structure of the source', async () => {
    const arabic = fs.readFileSync(path.join(demo, `${slug}.ar.txt`), 'utf8')
    await run(arabic, { language: 'ar', translationOf: slug, publish: true })
    const { docs } = await concord.payload.find({
      collection: 'relations',
      where: { language: { equals: 'ar' } },
      sort: '-createdAt',
      depth: 0,
      overrideAccess: true,
    })
    const translated = docs.find(({ faqs }) => faqs?.length)
    expect(translated?.faqs?.map(({ number }) => number)).toEqual([2, 4, 5, 6, 7, 9, 10])
    expect(translated?.publicUpdatedAt).toBe('2024-07-08T08:45:00.000Z')
    const { totalDocs } = await concord.payload.count({
      collection: 'faqs',
      where: { language: { equals: 'ar' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(3)
    const again = await run(arabic, { language: 'ar', translationOf: slug, publish: true })
    expect(new Set(again.map(({ action }) => action))).toEqual(new Set(['unchanged']))
  })
})

describe('a file that cannot be imported is refused with line and reason, and nothing is written', () => {
  it.each<[string, (good: string) => string | Buffer, RegExp]>([
    [
      'a number twice',
      (good) => good.replace('• 4. ', '• 2. '),
      /^line 21: number 2 is used twice, first in line 14/,
    ],
    [
      'a reference to a FAQ that is not there',
      (good) => good.replace('FAQ #5', 'FAQ #3'),
      /^line \d+: .*FAQ #3/,
    ],
    [
      'an unreadable date',
      (good) => good.replace('02 Jul. 2024', '31 Feb. 2024'),
      /^line 3: cannot read the date/,
    ],
    [
      'text before the first question',
      (good) => good.replace('  • 2. ', '    Stray text.\n\n  • 2. '),
      /^line \d+: this text belongs to no section/,
    ],
    ['an empty file', () => '', /^line 1: the file is empty/],
    ['only spaces', () => ' \n\n ', /^line 1: the file is empty/],
    [
      'not UTF-8',
      (good) => Buffer.concat([Buffer.from(good.slice(0, 200)), Buffer.from([0xff, 0xfe, 0xe9])]),
      /^line \d+: the file is not UTF-8/,
    ],
    ['50 MB', () => Buffer.alloc(50_000_000, 'x'), /^line 1: the file has 50 MB/],
    [
      'a label without a target',
      (good) => good.replace('NATO’s purpose', 'Something else'),
      /^line \d+: no address for “Something else”/,
    ],
  ])('%s', async (_, spoil, expected) => {
    const complaints = await complaintsOf(spoil(text))
    expect(complaints[0]).toMatch(expected)
  })

  it('tells all complaints at once', async () => {
    const spoilt = text.replace('• 4. ', '• 2. ').replace('FAQ #5', 'FAQ #77')
    expect((await complaintsOf(spoilt)).length).toBe(2)
  })

  it('refuses a javascript: target of the companion file', async () => {
    const links = path.join(folder, 'bad.links.json')
    const companion = JSON.parse(fs.readFileSync(path.join(demo, `${slug}.en.links.json`), 'utf8'))
    companion.links['NATO’s purpose'] = 'javascript:alert(1)'
    fs.writeFileSync(links, JSON.stringify(companion))
    await expect(run(text, { links })).rejects.toThrow(/javascript:alert\(1\)” is not/)
  })
})
