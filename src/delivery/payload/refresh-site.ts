/**
 * Tells the web process which pages to make anew, once the publication is committed.
 *
 * Next revalidates only inside a request to itself, so this calls an internal address: the same
 * way from the admin, the API, an import on the command line and later from jobs.
 */
import { createHmac } from 'node:crypto'
import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'
import { type EditionDocument, isTranslation } from '../../content/edition'
import { afterCommit } from '../../database/write-queue'
import type { Language } from '../../i18n/languages'
import { confirmationsDiffer } from '../../segments/publications'
import type { TranslatedDocument } from '../../segments/translated-document'
import { signingSecret } from '../../settings/server/secret'
import { settings } from '../../settings/server/settings.mjs'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { affectedLanguages } from '../affected'
import { siteTag } from '../tags'

export const refreshSite: CollectionAfterChangeHook = async ({ data, doc, previousDoc, req }) => {
  // `doc` is what the caller asked to see; `data` is what was written.
  const edition = data as ReviewedDocument
  const before = previousDoc as TranslatedDocument | undefined
  const changesPublic =
    edition._status === 'published' || edition.workflow?.last?.event === 'unpublish'
  if (!changesPublic) {
    if (changesNotice(before, edition)) {
      await afterCommit(req, () => askToRefresh([siteTag(edition.language)], req.payload))
    }
    return doc
  }
  const languages = affectedLanguages({
    edition,
    appearsOrMoves: before?._status !== 'published' || before.slug !== edition.slug,
  })
  await afterCommit(req, () => askToRefresh(languages.map(siteTag), req.payload))
  return doc
}

/** The dates that readers see are others, and nothing else. */
export async function refreshDates(edition: EditionDocument, req: PayloadRequest): Promise<void> {
  const languages = affectedLanguages({ edition, appearsOrMoves: false })
  await afterCommit(req, () => askToRefresh(languages.map(siteTag), req.payload))
}

/** Whether readers are no longer, or again, told that a translation is behind its source. */
function changesNotice(before: TranslatedDocument | undefined, after: TranslatedDocument): boolean {
  const records = (edition: TranslatedDocument | undefined) => edition?.translation?.records ?? []
  return (
    isTranslation(after) &&
    Boolean(after.firstPublishedAt) &&
    confirmationsDiffer(records(before), records(after))
  )
}

/** A note that was corrected or removed shows in the updates and feeds of its language. */
export async function refreshNotes({
  doc,
  req,
}: {
  doc: { language?: Language | null }
  req: PayloadRequest
}): Promise<unknown> {
  const { language } = doc
  if (language) await afterCommit(req, () => askToRefresh([siteTag(language)], req.payload))
  return doc
}

async function askToRefresh(tags: string[], payload: Payload): Promise<void> {
  const url = `${settings().internalUrl}/internal/revalidate`
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: refreshPass() },
      body: JSON.stringify({ tags }),
      signal: AbortSignal.timeout(5000),
    })
    if (!response.ok) throw new Error(`answered ${response.status}`)
  } catch (error) {
    // Nobody serves the site: an import before the first start, a test. Its pages are in memory
    // only, so the next start shows what is published.
    payload.logger.debug({ msg: `The site was not refreshed: ${url} did not answer.`, err: error })
  }
}

/** What the internal address asks for: known to every process that has the secret. */
export function refreshPass(): string {
  const key = signingSecret()
  return `Bearer ${createHmac('sha256', key).update('revalidate').digest('hex')}`
}
