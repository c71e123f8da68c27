/** Reads the history for `authorship.ts`: asked where somebody is about to approve. */
import type { PayloadRequest } from 'payload'
import { contentFields } from '../../content/edition'
import type { EditionCollection } from '../../content/reference'
import { authorsOfReturnedWords, type WrittenVersion } from '../authorship'
import type { Event } from '../machine'
import type { ReviewedDocument } from './stored'

const approvals: readonly Event[] = ['approve', 'approve-afterwards']

type Asked = {
  collection: EditionCollection
  id: string | undefined
  publishedDigest: string | null | undefined
  event: Event
}

/** @returns ids of accounts; none where nobody is about to approve */
export async function formerAuthors(
  { collection, id, publishedDigest, event }: Asked,
  req: PayloadRequest,
): Promise<string[]> {
  if (id === undefined || !approvals.includes(event)) return []
  const fields = contentFields[collection]
  const { docs } = await req.payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: 'version.revision',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  const versions = docs.map(({ version }) => version as unknown as ReviewedDocument)
  const history = versions.map((version): WrittenVersion => {
    const { event: step, by } = version.workflow?.last ?? {}
    const writes = step === 'edit' || step === 'restore'
    return { content: version as Record<string, unknown>, by: writes ? by : undefined }
  })
  // What went out in an emergency was approved by nobody yet.
  const approved = versions.findLast(({ workflow }) => workflow?.last?.event === 'publish')
  return authorsOfReturnedWords(
    history,
    publishedDigest ? (approved as Record<string, unknown> | undefined) : undefined,
    fields,
  )
}
