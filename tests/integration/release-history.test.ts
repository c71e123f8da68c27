/**
 * A history of releases, checked from outside: several people put together, review, publish, disturb and undo
 * releases at the same time. Whatever order that had, each release went public as a whole.
 */
import { type AuditEntry, faultIn } from '@/audit-log/chain'
import { publicationsAfter } from '@/delivery/payload/publication-log'
import { type Answer, type Concord, type PersonName, startConcord, words } from '../support/concord'
import { type Draft, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(() => concord?.stop())

const { asked, drafts, edit, post, reportOf } = releasingOn(() => concord)

/** The same numbers each time, so that what it finds can be found again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Site = { page: Draft; faqs: Draft[] }

/** A word of its own in every text that one release brings. */
let marks = 0
function marked(): string {
  marks += 1
  return `m${marks}m`
}

/** Refusals are what people meet who work at the same time; faults of the server are not. */
function taken({ status, body }: Answer): boolean {
  expect([status < 500, body.errors]).toEqual([true, body.errors])
  return status < 300
}

async function publishAll({ page, faqs }: Site, by: { publisher: boolean }, mark: string) {
  const editions = [page, ...faqs]
  await edit(page, { lead: `Lead ${mark}` })
  for (const faq of faqs) await edit(faq, { answer: words(`Answer ${mark}`) })
  const members = await asked(editions)
  const made = await post('/releases', { name: mark, members, notes: { en: `Note ${mark}` } })
  if (!taken(made)) return
  const release = made.body.doc as unknown as { id: string }
  const looked = async (person: PersonName, event: string) => {
    const report = await reportOf(release, person)
    const list = report.members.map(({ id, revision }) => ({ id, revision }))
    return post(`/releases/${release.id}/review`, { event, members: list }, person)
  }
  if (!taken(await looked('editor', 'submit'))) return
  if (!taken(await looked('reviewer', 'approve'))) return
  if (!by.publisher) return
  const { revision } = (await reportOf(release)).release
  const publish = { event: 'publish', revision }
  // Two publishers at the same moment.
  const path = `/releases/${release.id}/step`
  const answers = await Promise.all([
    post(path, publish, 'publisher'),
    post(path, publish, 'publisher'),
  ])
  const done = answers.filter(taken)
  expect(done.length).toBeLessThanOrEqual(1)
}

async function undoLast() {
  const { docs } = await concord.payload.find({
    collection: 'releases',
    where: { state: { equals: 'published' } },
    sort: '-updatedAt',
    limit: 1,
    overrideAccess: true,
  })
  const [release] = docs
  if (!release) return
  const { revision } = (await reportOf(release)).release
  const body = { revision, emergency: true, reason: 'By the history.' }
  taken(await post(`/releases/${release.id}/undo`, body, 'publisher'))
}

test('whoever works at the same time, each release went public as a whole', async () => {
  const sites: Site[] = []
  for (let count = 0; count < 3; count += 1) {
    const { page, one, two } = await drafts()
    const site = { page, faqs: [one, two] }
    await publishAll(site, { publisher: true }, marked())
    sites.push(site)
  }
  const random = randomFrom(20)
  const person = async (seed: number) => {
    const own = randomFrom(seed)
    for (let round = 0; round < 5; round += 1) {
      const site = sites[own(sites.length)] as Site
      const chance = own(10)
      if (chance < 7) await publishAll(site, { publisher: chance < 6 }, marked())
      else if (chance < 9) await undoLast()
      else await edit(site.faqs[0] as Draft, { question: `Disturbed ${marked()}?` })
    }
  }
  await Promise.all([1, 2, 3].map(() => person(random(1_000_000))))

  // One entry of the publication log and one of the audit log for each, and its members all at its moment.
  const { docs: releases } = await concord.payload.find({
    ...{ collection: 'releases', limit: 0, pagination: false, overrideAccess: true },
    where: { state: { in: ['published', 'undone'] } },
  })
  expect(releases.length).toBeGreaterThanOrEqual(sites.length)
  const { docs } = await concord.payload.find({
    ...{ collection: 'audit-log', sort: 'number', limit: 0, pagination: false },
    overrideAccess: true,
  })
  const log = docs as unknown as AuditEntry[]
  log.forEach((entry, index) => {
    expect(faultIn(entry, log[index - 1])).toBeUndefined()
  })
  const rows = await publicationsAfter(0, concord.payload, 10_000)
  for (const { id, members, ended } of releases) {
    const { at } = ended as { at: string }
    const own = log.filter(({ event, edition }) => event === 'publish-release' && edition === id)
    expect([id, own.length]).toEqual([id, 1])
    const steps = log.filter(
      (entry) => entry.at === at && entry.kind !== 'releases' && entry.event !== 'edit',
    )
    expect([id, steps.length]).toEqual([id, members])
  }
  expect(rows).toHaveLength(releases.length)
}, 300_000)
