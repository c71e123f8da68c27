/**
 * Whatever readers see at once asks for a second factor that was given lately, at every door, and nothing is
 * half done where it is not: each attempt is made with an old factor and then with a fresh one.
 */
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { none } from '@/accounts/second-factor'
import { newestPublication } from '@/delivery/payload/publication-log'
import { forgetSettings } from '@/settings/server/settings.mjs'
import { type Answer, type Concord, startConcord } from '../support/concord'
import { codeOf } from '../support/releasing'

let concord: Concord
let token: string
beforeAll(async () => {
  concord = await startConcord()
  token = await concord.as('chief')
  process.env.SECOND_FACTOR_MAX_AGE = '30'
  forgetSettings()
})
afterAll(async () => {
  process.env.SECOND_FACTOR_MAX_AGE = ''
  forgetSettings()
  await concord?.stop()
})

/** The session of the person gave the factor so many minutes ago. */
async function gave(minutes: number): Promise<void> {
  const { id, sid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  const now = new Date()
  const at = new Date(now.getTime() - minutes * 60_000).toISOString()
  const factor = { ...none, secret: 'sealed', confirmedAt: at, passed: [{ session: sid, at }] }
  const collection = 'second-factors'
  const { db } = concord.payload
  await db.deleteMany({ collection, where: { person: { equals: String(id) } } })
  await db.create({ collection, data: { person: String(id), factor } })
}

const rest = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
  concord.rest({ method, path, body, token })

const published = async () =>
  concord.given.faq({ question: `Why ${Math.random()}?`, _status: 'published' } as never)

async function revisionOf(path: string): Promise<number> {
  const { body } = await concord.rest({ path, token })
  return Number((body.release as { revision?: number } | undefined)?.revision ?? body.revision)
}

const step = async (id: string, event: string, more: object = {}) =>
  rest('POST', `/faqs/${id}/transition`, {
    event,
    revision: await revisionOf(`/faqs/${id}/workflow`),
    ...more,
  })

/** Something ready to be done, and how. */
type Door = () => Promise<() => Promise<Answer>>

const excluded = async () => {
  const { id: value } = await published()
  return () =>
    rest('POST', '/archive-exclusions', { of: { relationTo: 'faqs', value }, reason: 'Rights.' })
}

async function note(): Promise<string> {
  const made = await concord.payload.create({
    collection: 'change-notes',
    data: {
      note: 'All is new.',
      contentId: crypto.randomUUID(),
      language: 'en',
      at: new Date().toISOString(),
      updateType: 'major',
    } as never,
    context: { system: 'test' },
    overrideAccess: true,
  })
  return String(made.id)
}

/** An image that a public page shows. */
async function shownImage(): Promise<string> {
  const file = await sharp({
    create: { width: 660, height: 330, channels: 3, background: 'blue' },
  })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'shown.png')
  const request = new Request('http://localhost:3000/api/media', {
    method: 'POST',
    headers: { authorization: `JWT ${await concord.as('editor')}` },
    body: form,
  })
  const { doc } = await (await handleEndpoints({ config: concord.config, request })).json()
  await concord.given.page({
    title: `Page ${Math.random()}`,
    image: { media: doc.id, alt: 'What it shows' },
    _status: 'published',
  } as never)
  return doc.id
}

async function publishedRelease(): Promise<string> {
  const faq = await concord.given.faq({ question: 'In a release?' })
  await concord.step(faq, 'submit', 'editor')
  await concord.step(faq, 'approve', 'reviewer')
  const revision = await revisionOf(`/faqs/${faq.id}/workflow`)
  const members = [{ collection: 'faqs', id: faq.id, revision }]
  const made = await rest('POST', '/releases', { name: 'Summit', members })
  const { id } = made.body.doc as unknown as { id: string }
  const answer = await rest('POST', `/releases/${id}/step`, {
    event: 'publish',
    revision: await revisionOf(`/releases/${id}/check`),
  })
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  return id
}

const doors: Record<string, Door> = {
  'a page is unpublished': async () => {
    const { id } = await published()
    return () => step(id, 'unpublish', { unpublish: { kind: 'gone', explanation: 'Over.' } })
  },
  '… withdrawn with a notice': async () => {
    const { id } = await published()
    return () => step(id, 'unpublish', { unpublish: { kind: 'withdrawn', explanation: 'Wrong.' } })
  },
  '… excluded from the archive': excluded,
  '… shown in the archive again': async () => {
    const { body } = await (await excluded())()
    const { id } = body.doc as unknown as { id: string }
    return () => rest('DELETE', `/archive-exclusions/${id}`)
  },
  '… given other dates': async () => {
    const { id } = await published()
    const dates = { firstPublishedAt: '2020-01-01T00:00:00.000Z', reason: 'It was public before.' }
    return () => rest('POST', `/faqs/${id}/dates`, dates)
  },
  'a change note is corrected': async () => {
    const id = await note()
    return () => rest('PATCH', `/change-notes/${id}`, { note: 'Not all is new.' })
  },
  '… removed': async () => {
    const id = await note()
    return () => rest('DELETE', `/change-notes/${id}`)
  },
  'an image is taken down': async () => {
    const id = await shownImage()
    return () => rest('POST', `/media/${id}/take-down`, { reason: 'Its photographer asks.' })
  },
  '… put back': async () => {
    const id = await shownImage()
    await rest('POST', `/media/${id}/take-down`, { reason: 'Its photographer asks.' })
    return () => rest('POST', `/media/${id}/put-back`, { reason: 'They agree.' })
  },
  'a release is undone in an emergency': async () => {
    const id = await publishedRelease()
    return async () =>
      rest('POST', `/releases/${id}/undo`, {
        revision: await revisionOf(`/releases/${id}/check`),
        emergency: true,
        reason: 'All of it is wrong.',
      })
  },
}

it.each(Object.entries(doors))('is asked where %s', async (_, door) => {
  await gave(0)
  const attempt = await door()
  const before = await newestPublication(concord.payload)
  await gave(31)
  const refused = await attempt()
  expect([refused.status, codeOf(refused)]).toEqual([403, 'second-factor-again'])
  expect(await newestPublication(concord.payload)).toBe(before)
  await gave(0)
  const done = await attempt()
  expect([done.status < 300, done.body.errors]).toEqual([true, undefined])
  expect(await newestPublication(concord.payload)).toBeGreaterThan(before)
})

it('is not asked for work on a draft', async () => {
  const { id } = await published()
  await gave(31)
  const answer = await rest('PATCH', `/faqs/${id}?draft=true`, { question: 'Another?' })
  expect(answer.status).toBe(200)
})
