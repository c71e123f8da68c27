/** The glossary in the database: reading it for the checks, and the hooks of its collection. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { cleanText } from '../../content/clean-text'
import { refuse } from '../../refusals/payload/refuse'
import { faultsOf, nameFor, type Term, wordsOfTerm } from '../glossary'
import { refusal } from '../refusals'

type Fields = {
  concept: string
  note?: string | null
  entries?: { language: string; term: string; status: string; note?: string | null }[] | null
}

/** A concept of the glossary, and its document. */
export type StoredTerm = { id: string; whole: Term }

const known = new WeakMap<PayloadRequest, Promise<Term[]>>()

/** All concepts, read once per request, however many segments ask. A system read. */
export function glossaryOf(req: PayloadRequest): Promise<Term[]> {
  const found =
    known.get(req) ?? storedTerms(req).then((stored) => stored.map(({ whole }) => whole))
  known.set(req, found)
  return found
}

/** Reads all concepts with the ids of their documents. */
export async function storedTerms(req: PayloadRequest): Promise<StoredTerm[]> {
  const { docs } = await req.payload.find({
    collection: 'glossary',
    sort: 'concept',
    select: { whole: true },
    showHiddenFields: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as StoredTerm[]
}

function termFrom({ concept, note, entries }: Fields): Term {
  return {
    id: concept,
    ...(note && { note }),
    entries: (entries ?? []).map(({ language, term, status, note: about }) => ({
      language,
      term,
      status: status as Term['entries'][number]['status'],
      ...(about && { note: about }),
    })),
  }
}

/** `beforeChange` hook: validates a concept, and derives its name and the terms that lists show. */
export const keepTermInOrder: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const { concept, note, entries } = { ...originalDoc, ...data } as Partial<Fields>
  const trimmed = (entries ?? []).map((entry) => ({
    ...entry,
    term: cleanText(entry.term ?? '', 'one'),
  }))
  const name = concept?.trim() || (await freeName(nameFor(trimmed as Term['entries']), req))
  const term = termFrom({ concept: name, note, entries: trimmed })
  const [fault] = faultsOf(term)
  if (fault) refuse(fault, req, 'glossary')
  // Asked here, since not every database says which field was not unique.
  if (name !== originalDoc?.concept && !(await isFree(name, req))) {
    refuse(refusal('term-name-taken', { field: 'concept', facts: { name } }), req, 'glossary')
  }
  return { ...data, concept: name, entries: trimmed, ...derivedFrom(term) }
}

/** The fields of a document that follow from its concept. */
export function derivedFrom(term: Term): { words: string; whole: Term } {
  return { words: wordsOfTerm(term.entries), whole: term }
}

/** The name, or the name with the first number that is free. */
async function freeName(name: string, req: PayloadRequest, number = 1): Promise<string> {
  const wanted = number === 1 ? name : `${name}-${number}`
  return (await isFree(wanted, req)) ? wanted : freeName(name, req, number + 1)
}

async function isFree(name: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'glossary',
    where: { concept: { equals: name } },
    overrideAccess: true,
    req,
  })
  return totalDocs === 0
}

/**
 * `afterChange` hook: records who changed a term. The checks stop translations by the glossary, so
 * it is in the audit log.
 */
export const recordTerm: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const before = previousDoc?.id ? termFrom(previousDoc as Fields) : null
  await recordGlossary('edit-term', doc, { before }, req)
  return doc
}

/** `afterDelete` hook: records who removed a concept. */
export const recordTermRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await recordGlossary('remove-term', doc, {}, req)
  return doc
}

/** @param detail beside the concept as it is now */
async function recordGlossary(
  event: 'edit-term' | 'remove-term',
  stored: Fields & { id: unknown },
  detail: Record<string, unknown>,
  req: PayloadRequest,
): Promise<void> {
  const term = termFrom(stored)
  await appendEntry(req, {
    event,
    kind: 'glossary',
    edition: String(stored.id),
    title: wordsOfTerm(term.entries),
    detail: { term, ...detail },
  })
}
