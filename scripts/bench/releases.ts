/**
 * A release of 1,000 editions: how long it takes to put together, to submit, approve and publish in one
 * transaction each, and how long a reader waits for an answer meanwhile.
 */
import {
  createLocalReq,
  getPayload,
  type Payload,
  type SanitizedConfig,
  type TypedUser,
} from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { inTransaction } from '../../src/database/in-transaction'
import { addMembers, createRelease } from '../../src/releases/payload/change'
import { withEditions } from '../../src/releases/payload/check'
import { publishRelease } from '../../src/releases/payload/publish'
import { findRelease, membersOf } from '../../src/releases/payload/release-store'
import { review } from '../../src/releases/payload/review'
import type { Role } from '../../src/workflow/roles'
import { benchPart, isOnItsOwn, onDatabaseOfItsOwn } from './database'
import { medianOf, share, timed } from './times'

export async function benchReleases(config: SanitizedConfig): Promise<void> {
  if (!isOnItsOwn) return onDatabaseOfItsOwn('releases', { parts: ['100', '1000'] })
  await measureRelease(await getPayload({ config }), Number(benchPart))
}

/** Prints what each step took. */
export async function measureRelease(payload: Payload, count: number): Promise<void> {
  const person = (...roles: Role[]) => givenPerson(payload, roles)
  const [editor, reviewer, publisher] = [
    await person('editor'),
    await person('reviewer'),
    await person('publisher'),
  ]
  const faqs = await givenDrafts(payload, count)
  const said = (what: string, milliseconds: number) =>
    console.log(`  ${what}: ${(milliseconds / 1000).toFixed(1)} s`)
  console.log(`a release of ${count} editions:`)

  const asEditor = await createLocalReq({ user: editor }, payload)
  let id = ''
  const made = await timed(() =>
    inTransaction(asEditor, async () => {
      const release = await createRelease({ name: 'Bench' }, asEditor)
      id = release.id
      await addMembers(release, faqs, asEditor)
    }),
  )
  said('put together', made)
  for (const [event, user] of [
    ['submit', editor],
    ['approve', reviewer],
  ] as const) {
    said(event, await timed(() => reviewAll(payload, { id, event, user })))
  }
  const req = await createLocalReq({ user: publisher }, payload)
  let publishing = true
  const published = timed(() =>
    inTransaction(req, async () => {
      const release = await findRelease(id, req)
      if (!release) throw new Error('The release is gone.')
      await publishRelease(release, req)
    }),
  ).finally(() => {
    publishing = false
  })
  const reads = await readsMeanwhile(payload, () => publishing)
  said('publish', await published)
  console.log(
    `  a reader’s question meanwhile: median ${medianOf(reads).toFixed(0)} ms, longest ${share(reads, 1).toFixed(0)} ms`,
  )
}

async function reviewAll(
  payload: Payload,
  { id, event, user }: { id: string; event: 'submit' | 'approve'; user: TypedUser },
): Promise<void> {
  const req = await createLocalReq({ user }, payload)
  await inTransaction(req, async () => {
    const release = await findRelease(id, req)
    if (!release) throw new Error('The release is gone.')
    const chosen = await withEditions(await membersOf(release, req), req)
    const revisions = new Map(chosen.map((member) => [member.id, member.document?.revision]))
    await review({ release, chosen, revisions, step: { event } }, req)
  })
}

async function readsMeanwhile(payload: Payload, working: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (working()) {
    times.push(
      await timed(() => payload.find({ collection: 'faqs', limit: 10, overrideAccess: false })),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return times
}

async function givenPerson(payload: Payload, roles: Role[]): Promise<TypedUser> {
  const email = `${roles.join()}-${Date.now()}@example.org`
  const user = await payload.create({
    collection: 'users',
    data: { email, name: email, password: 'a-password-for-a-bench', roles, languages: ['en'] },
    overrideAccess: true,
  })
  return { ...user, collection: 'users' } as TypedUser
}

async function givenDrafts(payload: Payload, count: number) {
  const drafts = []
  for (let number = 0; number < count; number++) {
    const { id, revision } = await payload.create({
      collection: 'faqs',
      data: {
        ...{ language: 'en', question: `Question ${number}?`, _status: 'draft' },
        answer: fromParagraphs([[`An answer of some words, the one with number ${number}.`]]),
      } as never,
      draft: true,
      context: { system: 'bench' },
      overrideAccess: true,
      depth: 0,
    })
    drafts.push({
      ...{ collection: 'faqs' as const, id: String(id), revision: revision ?? 0 },
      action: { publish: {} },
    })
  }
  return drafts
}
