/** Brings one edition to what a file says, and remembers what it did. System writes throughout. */

import type { PayloadRequest } from 'payload'
import { digestOf } from '../../content/digest'
import type { EditionDocument } from '../../content/edition'
import { presentations } from '../../content/fields'
import { type EditionCollection, presentationOf } from '../../content/model'
import { storedEdition } from '../../content/payload/stored-edition'
import { titleOf } from '../../content/title'

export type Step = {
  action: 'create' | 'change' | 'unchanged' | 'publish'
  collection: EditionCollection
  name: string
}

/** What all parts of one import share. */
export type Run = {
  req: PayloadRequest
  /** The file's date, ISO 8601: what readers see as "Last updated" once this is published. */
  date: string
  dryRun: boolean
  steps: Step[]
  /** The editions that the file is about, for publishing at the end. */
  written: { collection: EditionCollection; edition: EditionDocument }[]
}

type Wanted = {
  collection: EditionCollection
  existing: EditionDocument | undefined
  /** The fields that the file says something about. */
  fields: Partial<EditionDocument>
  /** Whether the file's date is this edition's own, so that a new date alone is a change. */
  dated?: boolean
  /** Whether this very import made the document, only to have its id. */
  isNew?: boolean
}

/** @returns the edition after it; in a dry run what it would be, with its old id or a made-up one */
export async function writeEdition(
  { collection, existing, fields, dated, isNew }: Wanted,
  run: Run,
): Promise<EditionDocument> {
  const wanted = { ...existing, ...fields } as EditionDocument
  const name = titleOf(wanted) ?? ''
  const shownDate = existing?.backdatedTo ?? existing?.publicUpdatedAt
  const newDate = Boolean(dated && existing && shownDate !== run.date)
  const same = existing && digestOf(collection, existing) === digestOf(collection, wanted)
  const edition =
    same && !newDate ? existing : await write({ collection, existing, wanted, fields, name }, run)
  const action = !existing || isNew ? 'create' : edition === existing ? 'unchanged' : 'change'
  run.steps.push({ action, collection, name })
  run.written.push({ collection, edition })
  return edition
}

async function write(
  {
    collection,
    existing,
    wanted,
    fields,
    name,
  }: Wanted & { wanted: EditionDocument; name: string },
  run: Run,
): Promise<EditionDocument> {
  if (run.dryRun) return { ...wanted, id: existing?.id ?? `new:${collection}:${name}` }
  const common = {
    collection,
    // Of a union of collections Payload asks for the fields of all of them.
    data: { ...fields, backdatedTo: run.date, _status: 'draft' } as never,
    draft: true,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    req: run.req,
  } as const
  const document = existing
    ? await run.req.payload.update({ ...common, id: existing.id })
    : await run.req.payload.create(common)
  return storedEdition(document)
}

/** Publishes what is not published as it stands, the FAQs before the pages that show them. */
export async function publishWritten(run: Run): Promise<void> {
  const place = ({ collection }: { collection: EditionCollection }) =>
    presentations.indexOf(presentationOf(collection))
  // The pages show the FAQs, so they come last.
  const editions = [...run.written].sort((one, other) => place(other) - place(one))
  for (const { collection, edition } of editions) {
    if (edition._status === 'published') continue
    run.steps.push({ action: 'publish', collection, name: titleOf(edition) ?? '' })
    if (run.dryRun) continue
    await run.req.payload.update({
      collection,
      id: edition.id,
      data: { _status: 'published' },
      draft: false,
      depth: 0,
      overrideAccess: true,
      req: run.req,
    })
  }
}
