/**
 * How much memory and time the export of 500 open translations takes (asked:
 * below 300 MB), and taking them in again, beside 50 of them: what streams takes the same memory
 * for both. Among four times as many that are done. The rows are put there without hooks, since
 * that is quicker.
 */
import { createLocalReq, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { blankRecord } from '../../src/segments/record'
import { segmentsOf } from '../../src/segments/segments'
import { storedRecords } from '../../src/segments/translated-document'
import { askedOf } from './asking'
import { benchPart, isOnItsOwn, onDatabaseOfItsOwn } from './database'

const open = { few: 50, many: 500 }
const done = 2000
/** As long as the answers of the model page. */
const paragraphs = 12
const wordsInParagraph = 70

const credentials = { email: 'bench@example.org', password: 'a-password-for-a-bench' }

export async function benchExchange(config: SanitizedConfig): Promise<void> {
  const parts = ['fill few', 'measure few', 'fill many', 'measure many']
  if (!isOnItsOwn) return onDatabaseOfItsOwn('exchange', { parts })
  const payload = await getPayload({ config })
  if (benchPart === 'fill few') {
    await createTranslator(payload)
    await fill(payload, 0, done, 'done')
    await fill(payload, done, done + open.few, 'draft')
  } else if (benchPart === 'fill many') {
    await fill(payload, done + open.few, done + open.many, 'draft')
  } else {
    const { token } = await payload.login({ collection: 'users', data: credentials })
    await measure(config, token ?? '', benchPart === 'measure few' ? open.few : open.many)
  }
}

async function createTranslator(payload: Payload): Promise<void> {
  const data = { ...credentials, name: 'Bench', roles: ['translator'], languages: ['fr'] }
  // The first account becomes an admin as well.
  await payload.create({ collection: 'users', data: data as never, overrideAccess: true })
}

async function fill(
  payload: Payload,
  from: number,
  to: number,
  state: 'done' | 'draft',
): Promise<void> {
  const { db } = payload
  for (let begin = from; begin < to; begin += 250) {
    const req = await createLocalReq({}, payload)
    req.transactionID = (await db.beginTransaction()) ?? undefined
    for (let content = begin; content < Math.min(begin + 250, to); content++) {
      const contentId = `content-${content}`
      const source = { contentId, language: 'en', ...contentOf(content) }
      await put({ ...source, _status: 'published' })
      const records = segmentsOf('faqs', source).map((segment) => ({
        ...blankRecord(segment),
        target: segment.source,
        state,
      }))
      const kept = storedRecords({ sourceRevision: 1, records })
      await put({ ...source, ...kept, language: 'fr', sourceLanguage: 'en', _status: 'draft' })
    }
    await db.commitTransaction(req.transactionID ?? '')

    async function put(fields: object): Promise<void> {
      const at = new Date(0).toISOString()
      const data = { ...fields, revision: 1, createdAt: at, updatedAt: at }
      const { id: parent } = await db.create({ collection: 'faqs', data, req })
      const version = { collectionSlug: 'faqs', parent, autosave: false, versionData: data }
      await db.createVersion({ ...version, createdAt: at, updatedAt: at, req } as never)
    }
  }
}

/** Words of its own for each content. */
function contentOf(content: number) {
  const words = (paragraph: number) =>
    Array.from({ length: wordsInParagraph }, (_, word) =>
      ((content + 1) * (paragraph + 3) * (word + 7)).toString(36),
    ).join(' ')
  return {
    question: `Question ${content}?`,
    answer: fromParagraphs(Array.from({ length: paragraphs }, (_, at) => [words(at)])),
  }
}

async function measure(config: SanitizedConfig, token: string, count: number): Promise<void> {
  const asked = (path: string, body?: Blob) =>
    askedOf(config, { path: `translations/${path}`, token, body })
  const exported = await asked('export?language=fr')
  const imported = await asked('import', exported.answer)
  const size = (exported.answer.size / 1e6).toFixed(1)
  console.log(`${count} open translations of ${done + count}, ZIP of ${size} MB`)
  console.log(`  export: ${exported.said}`)
  console.log(`  import, nothing changed: ${imported.said}`)
}
