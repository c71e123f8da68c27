/**
 * How long the dashboard and a filtered list take with 10,000 contents in four languages, beside
 * 100 in the same run (issue of the workflow: at most twice as long). On an SQLite file of its own;
 * the rows are put there without hooks, two versions each, since saving 80,000 times takes an hour.
 */
import {
  createLocalReq,
  getPayload,
  type Payload,
  type SanitizedConfig,
  type TypedUser,
} from 'payload'
import { languages } from '../../src/i18n/languages'
import { deskOf } from '../../src/workflow/payload/desk'
import { states } from '../../src/workflow/revision'
import { isOnDatabaseOfItsOwn, onDatabaseOfItsOwn } from './own-database'

const contents = { few: 100, many: 10_000 }
const rounds = 15

export async function benchDesk(config: SanitizedConfig): Promise<void> {
  if (!isOnDatabaseOfItsOwn) return onDatabaseOfItsOwn('desk')
  const payload = await getPayload({ config })
  const user = await givenPerson(payload)
  await fill(payload, 0, contents.few)
  const few = await measure(payload, user, contents.few)
  await fill(payload, contents.few, contents.many)
  const many = await measure(payload, user, contents.many)
  console.log('ratio of medians, 10,000 contents to 100:')
  for (const [name, time] of Object.entries(many)) {
    console.log(`  ${name}: ${(time / (few[name] ?? Number.NaN)).toFixed(2)}`)
  }
}

async function givenPerson(payload: Payload): Promise<TypedUser> {
  const user = await payload.create({
    collection: 'users',
    data: {
      email: 'bench@example.org',
      password: 'a-password-for-a-bench',
      name: 'Bench',
      roles: ['editor', 'reviewer', 'publisher'],
      languages: [...languages],
    },
    overrideAccess: true,
  })
  return { ...user, collection: 'users' } as TypedUser
}

/** One content in ten is at work: in each of the states in turn; all others are published. */
async function fill(payload: Payload, from: number, to: number): Promise<void> {
  const { db } = payload
  for (let begin = from; begin < to; begin += 250) {
    const transactionID = (await db.beginTransaction()) ?? undefined
    const req = await createLocalReq({}, payload)
    req.transactionID = transactionID
    for (let content = begin; content < Math.min(begin + 250, to); content++) {
      for (const language of languages) await put(content, language)
    }
    await db.commitTransaction(transactionID ?? '')

    async function put(content: number, language: string): Promise<void> {
      const at = new Date(Date.UTC(2024, 0, 1) + content * 60_000).toISOString()
      const state = content % 10 === 0 ? states[(content / 10) % states.length] : 'published'
      const data = {
        question: `Question ${content} in ${language}?`,
        contentId: `content-${content}`,
        language,
        sourceLanguage: language === 'en' ? undefined : 'en',
        _status: state === 'published' ? 'published' : 'draft',
        revision: 2,
        workflow: {
          state,
          authors: [`person-${content % 50}`],
          last: { event: 'edit', by: 'somebody', name: 'Somebody', at },
          lastBy: 'Somebody',
          scheduledFor: state === 'scheduled' ? at : null,
          emergencyOpen: content % 1000 === 0,
        },
        createdAt: at,
        updatedAt: at,
      }
      const doc = await db.create({ collection: 'faqs', data, req })
      const version = {
        collectionSlug: 'faqs',
        parent: doc.id,
        autosave: false,
        versionData: data,
        req,
      }
      const before = new Date(Date.parse(at) - 1000).toISOString()
      await db.createVersion({ ...version, createdAt: before, updatedAt: before } as never)
      await db.createVersion({ ...version, createdAt: at, updatedAt: at } as never)
    }
  }
}

/** @returns medians in milliseconds */
async function measure(
  payload: Payload,
  user: TypedUser,
  count: number,
): Promise<Record<string, number>> {
  const list = (where: object) => () =>
    payload.find({
      collection: 'faqs',
      where: where as never,
      draft: true,
      depth: 0,
      limit: 10,
      sort: '-updatedAt',
      overrideAccess: false,
      user,
    })
  const asked: Record<string, () => Promise<unknown>> = {
    dashboard: () => deskOf(user, payload),
    'list by state': list({ 'workflow.state': { equals: 'in-review' } }),
    'list by state and language': list({
      and: [{ 'workflow.state': { equals: 'approved' } }, { language: { equals: 'fr' } }],
    }),
    'list by person': list({ 'workflow.lastBy': { equals: 'Somebody Else' } }),
  }
  const medians: Record<string, number> = {}
  for (const [name, ask] of Object.entries(asked)) {
    await ask()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      await ask()
      times.push(performance.now() - begun)
    }
    const median = times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
    medians[name] = median
    console.log(
      `${count} contents × ${languages.length} languages, ${name}: ${median.toFixed(1)} ms`,
    )
  }
  return medians
}
