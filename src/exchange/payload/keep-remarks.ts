/**
 * What translators wrote in a file beside their words becomes comments on the segments, in the
 * conversation of the translation. A file that comes in twice says it once.
 */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { ownRequest } from '../../revision/payload/own-request'
import type { Merged } from '../merge-import'

/** As many as a person can answer; a file with more has something else in its notes. */
const mostKept = 200

/** @returns how many were new */
export async function keepRemarks(
  collection: EditionCollection,
  { edition, remarks }: { edition: string; remarks: Merged['remarks'] },
  req: PayloadRequest,
): Promise<number> {
  if (remarks.length === 0) return 0
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { edition: { equals: edition } },
    select: { text: true, field: true },
    depth: 0,
    limit: 0,
    pagination: false,
    user: req.user,
    overrideAccess: false,
    req,
  })
  const keyOf = ({ field, text }: { field?: string | null; text: string }) => `${field} ${text}`
  const known = new Set(docs.map(keyOf))
  const news = remarks
    .map(({ segment, text }) => ({
      field: segment.slice(0, 100) || null,
      text,
      // Whoever ends with a question mark asks; the author sees it among the questions.
      kind: segment && asks(text) ? ('question' as const) : null,
    }))
    .filter((remark) => !known.has(keyOf(remark)))
    .slice(0, mostKept)
  // One letter for all of a file.
  const quiet = await ownRequest(req, { kind: 'comment', notifies: false }, { within: true })
  for (const [index, remark] of news.entries()) {
    await req.payload.create({
      collection: 'comments',
      data: { of: collection, edition, ...remark },
      depth: 0,
      user: req.user,
      overrideAccess: false,
      req: index === 0 ? req : quiet,
    })
  }
  return news.length
}

/** Also the question marks of Arabic and Greek, and of scripts that write them wide. */
function asks(text: string): boolean {
  return /[?\u061f\u037e\uff1f]["'”»)\s]*$/u.test(text)
}
