/**
 * Reads the entries of the calendar as the person of a request may see them: each question by the index of its
 * moment, with a limit, so that a month with 10,000 of them is as quick as another.
 */
import type { PayloadRequest, Where } from 'payload'
import { type EditionCollection, editionCollections, selectHeadings } from '../../content/model'
import { findVisible } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import type { StoredRelease } from '../../releases/payload/release-store'
import type { LapsedSchedule } from '../../workflow/payload/lapsed-schedules'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { type Entry, inOrder } from '../entry'
import type { Filter } from '../query'

export type Asked = Filter & { from: string; to: string; limit: number }

/** The first entries of the time asked for, and how many there are altogether. */
export type Found = { entries: Entry[]; total: number }

type Listed = ReviewedDocument & { revision?: number | null; updatedAt: string }

export async function entriesBetween(asked: Asked, req: PayloadRequest): Promise<Found> {
  const found = await Promise.all([
    ...editionCollections.map((collection) => scheduledEditions(collection, asked, req)),
    scheduledReleases(asked, req),
    lapsed(asked, req),
  ])
  return {
    entries: inOrder(found.flatMap(({ entries }) => entries)).slice(0, asked.limit),
    total: found.reduce((sum, { total }) => sum + total, 0),
  }
}

function within(field: string, { from, to }: Pick<Asked, 'from' | 'to'>): Where[] {
  return [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }]
}

const editionFields = {
  ...selectHeadings,
  ...({ language: true, workflow: true, revision: true, updatedAt: true } as const),
} as const

async function scheduledEditions(
  collection: EditionCollection,
  asked: Asked,
  req: PayloadRequest,
): Promise<Found> {
  const { language, person, limit } = asked
  const where: Where[] = within('workflow.scheduledFor', asked)
  if (language) where.push({ language: { equals: language } })
  if (person) {
    const own = { 'workflow.scheduledBy': { equals: person } }
    where.push({ or: [own, { 'workflow.authors': { in: [person] } }] })
  }
  const { docs, totalDocs } = await req.payload.find({
    collection,
    where: { and: where },
    sort: 'workflow.scheduledFor',
    draft: true,
    depth: 0,
    limit,
    select: editionFields,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const editions = docs as Listed[]
  return { total: totalDocs, entries: editions.flatMap((each) => editionEntry(collection, each)) }
}

function editionEntry(of: EditionCollection, edition: Listed): Entry[] {
  const { id, language, workflow, revision, updatedAt } = edition
  const { schedule } = workflow ?? {}
  if (!schedule) return []
  return [
    {
      ...{ of, target: String(id), language, at: schedule.due, title: titleOf(edition) ?? '' },
      kind: schedule.unpublish ? 'unpublish' : 'publish',
      by: { id: schedule.by, name: schedule.name },
      ...{ revision: revision ?? 0, changed: updatedAt },
    },
  ]
}

/** Releases are few: what a language or a person has to do with them is looked for among those of the time. */
async function scheduledReleases(asked: Asked, req: PayloadRequest): Promise<Found> {
  const where: Where = { and: [{ state: { equals: 'scheduled' } }, ...within('due', asked)] }
  const { docs } = await req.payload.find({
    collection: 'releases',
    where,
    sort: 'due',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const entries = docs.flatMap((release): Entry[] => {
    const { id, name, schedule, members, revision, updatedAt, by } = release
    if (!schedule || (asked.person && ![by, schedule.by].includes(asked.person))) return []
    return [
      {
        ...{ of: 'releases', target: String(id), kind: 'release', title: name, members, revision },
        ...{ at: schedule.due, by: { id: schedule.by, name: schedule.name }, changed: updatedAt },
      },
    ]
  })
  return among(await inLanguage(entries, asked, req), asked)
}

/** Releases that have an edition in the language asked for. */
async function inLanguage(
  entries: Entry[],
  { language }: Filter,
  req: PayloadRequest,
): Promise<Entry[]> {
  if (!language || entries.length === 0) return entries
  const { docs } = await req.payload.find({
    collection: 'release-members',
    where: {
      and: [
        { release: { in: entries.map(({ target }) => target) } },
        { language: { equals: language } },
      ],
    },
    select: { release: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const having = new Set(docs.map(({ release }) => release))
  return entries.filter(({ target }) => having.has(target))
}

/** Lapsed schedules that are looked at: they are exceptions, of which nobody reads so many. */
const mostLapsed = 2000

async function lapsed(asked: Asked, req: PayloadRequest): Promise<Found> {
  const where: Where[] = within('due', asked)
  // Those of releases say no language: which they have, their members say.
  if (asked.language) {
    where.push({ or: [{ language: { equals: asked.language } }, { of: { equals: 'releases' } }] })
  }
  const { docs } = await req.payload.find({
    collection: 'lapsed-schedules',
    where: { and: where },
    sort: 'due',
    depth: 0,
    limit: mostLapsed,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const lapses = docs as LapsedSchedule[]
  const entries = [
    ...(await lapsedReleases(lapses, asked, req)),
    ...(await lapsedEditions(lapses, asked, req)),
  ]
  return among(entries, asked)
}

async function lapsedEditions(
  lapses: readonly LapsedSchedule[],
  { person }: Asked,
  req: PayloadRequest,
): Promise<Entry[]> {
  const found = new Map<string, Listed>()
  for (const collection of editionCollections) {
    const ids = lapses.filter(({ of }) => of === collection).map(({ target }) => target)
    for (const some of pieces(ids)) {
      const where = { id: { in: some } }
      const question = { collection, where, select: editionFields, draft: true }
      for (const each of (await findVisible(question, req)) as Listed[]) {
        found.set(`${collection}/${each.id}`, each)
      }
    }
  }
  return lapses.flatMap((lapse) => {
    const edition = found.get(`${lapse.of}/${lapse.target}`)
    if (
      !edition ||
      (person && ![lapse.by, ...(edition.workflow?.authors ?? [])].includes(person))
    ) {
      return []
    }
    const { language, revision } = edition
    return [
      {
        ...lapsedEntry(lapse),
        ...{ title: titleOf(edition) ?? '', language, revision: revision ?? 0 },
      },
    ]
  })
}

async function lapsedReleases(
  lapses: readonly LapsedSchedule[],
  asked: Asked,
  req: PayloadRequest,
): Promise<Entry[]> {
  const ids = lapses.filter(({ of }) => of === 'releases').map(({ target }) => target)
  const releases = new Map<string, StoredRelease>()
  for (const some of pieces(ids)) {
    const { docs } = await req.payload.find({
      collection: 'releases',
      where: { id: { in: some } },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: false,
      user: req.user,
      req,
    })
    for (const each of docs) releases.set(String(each.id), each)
  }
  const entries = lapses.flatMap((lapse): Entry[] => {
    const release = lapse.of === 'releases' ? releases.get(lapse.target) : undefined
    if (!release || (asked.person && ![lapse.by, release.by].includes(asked.person))) return []
    const { name: title, members, revision } = release
    return [{ ...lapsedEntry(lapse), title, members, revision }]
  })
  return inLanguage(entries, asked, req)
}

function lapsedEntry({ of, target, kind, due, by, name, why, words, at }: LapsedSchedule) {
  return {
    ...{ of, target, kind, at: due, by: { id: by, name }, changed: at },
    lapsed: { why, ...(words && { words }) },
  }
}

function among(entries: Entry[], { limit }: Asked): Found {
  return { entries: entries.slice(0, limit), total: entries.length }
}

/** Databases take no list of any length as one question. */
function pieces(ids: readonly string[], length = 500): string[][] {
  const found: string[][] = []
  for (let from = 0; from < ids.length; from += length) found.push(ids.slice(from, from + length))
  return found
}
