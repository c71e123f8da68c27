/** Endpoints that say what undoing a release would do, and that undo it by a counter-release. */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import type { EditionCollection } from '../../content/model'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import type { Language } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refusalMessage, refuse } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { personOf } from '../../workflow/payload/access'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { refusal as workflowRefusal } from '../../workflow/refusals'
import { mayPublish } from '../../workflow/roles'
import { textFrom } from '../../workflow/transition-request'
import { nameFrom, notesFrom } from '../request'
import type { UndoingKind } from '../undo'
import { requireReleaser } from './change'
import { described, describedFrom, requireRevision } from './change-endpoints'
import { findingMessage } from './finding-message'
import { publishRelease } from './publish'
import { scopeOverRelease } from './release-scope'
import { requestedRelease, type StoredRelease } from './release-store'
import {
  beginUndo,
  findingsAfter,
  type MemberToUndo,
  recordLeft,
  type Said,
  undoingsOf,
} from './undo'

export type UndoPreview = {
  members: {
    id: string
    collection: EditionCollection
    edition: string
    title: string
    language: Language
    /** What becomes of it. */
    kind?: UndoingKind | 'withdraw'
    /** When the words were published that come back. */
    from?: string
    /** Why it stays as it is. */
    why?: string
  }[]
  /** What would be wrong with the site after it; an emergency does not wait for that. */
  findings: { severity: 'error' | 'warning'; message: string }[]
  mayInEmergency: boolean
}

export const undoPreviewEndpoint = endpoint({
  path: '/:id/undo',
  method: 'get',
  docs: {
    topic: 'releases',
    summary:
      'Reads what undoing a published release would do to each member, and which stay as they are, and why. In GraphQL: `previewUndoRelease`.',
    who: 'editors, translators and publishers',
    answer:
      '200 `{ members: [{ id, collection, edition, title, language, kind?: "restore" | "unpublish" | "publish-again" | "withdraw", from?, why? }], findings: [{ severity, message }], mayInEmergency }`',
  },
  handler: async (req) => {
    requireReleaser(req)
    return Response.json(await previewOf(await requestedRelease(req), req))
  },
})

async function previewOf(release: StoredRelease, req: PayloadRequest): Promise<UndoPreview> {
  const language = languageOf(req)
  const { decides } = await scopeOverRelease(release, req)
  const members = await undoingsOf(release, req)
  const findings = await findingsAfter(members, req)
  return {
    members: members.map((member) => previewed(member, language)),
    findings: findings.map((each) => ({
      severity: each.severity,
      message: findingMessage(each, language),
    })),
    mayInEmergency: mayPublish(personOf(req)) && decides,
  }
}

function previewed(
  { id, of: collection, edition, language, document, undoing }: MemberToUndo,
  inLanguage: Language,
): UndoPreview['members'][number] {
  const title = (document && titleOf(document)) ?? ''
  const named = { id, collection, edition, title, language }
  if (isRefusal(undoing)) return { ...named, why: refusalMessage(undoing, inLanguage) }
  const from = undoing.kind === 'unpublish' ? undefined : undoing.to.at
  const withdraws = undoing.kind !== 'unpublish' && undoing.withdraw
  return { ...named, kind: withdraws ? 'withdraw' : undoing.kind, ...(from && { from }) }
}

export const undoEndpoint = endpoint({
  path: '/:id/undo',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Takes a published release back by a counter-release: the words of before as drafts, what it was the first to publish unpublished, what it unpublished published again. It is reviewed and published like any other release; with `emergency`, at once. In GraphQL: `undoRelease`.',
    who: 'editors, translators and publishers; with `emergency`, publishers',
    body: {
      revision: 'the revision of the release that was looked at',
      partial: '`true`, where it is known that some members stay as they are',
      name: 'what people call the counter-release; may be left out',
      ...described,
      explanations:
        '`{ en: "…", fr: "…" }`, what readers find where something is taken back; may be left out',
      emergency:
        '`true`: published at once without approval, to be approved afterwards by somebody else',
      reason: 'text; required by `emergency`',
    },
    answer: '201 `{ doc, left: [{ id, why }] }`, the counter-release, and the members that stay',
    refusals: {
      409: 'not published, undone already, being undone by another release, changed since `revision`; nothing of it can be undone, or not all of it, without `partial`',
      422: 'the reason or the revision is missing',
    },
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const { revision, emergency, reason: words, ...rest } = req.data ?? {}
    const said = saidFrom(rest)
    if (isRefusal(said)) refuse(said, req)
    const reason = emergency === true ? reasonFrom(words, req) : undefined
    if (isRefusal(reason)) refuse(reason, req)
    if (reason !== undefined) requireFreshFactor(req)
    const answer = await inTransaction(req, async () => {
      const release = await requestedRelease(req)
      const stale = requireRevision(release, revision)
      if (stale) refuse(stale, req)
      const members = await undoingsOf(release, req)
      const begun = await beginUndo(release, { ...said, members }, req)
      await recordLeft(begun, members, req)
      const doc = reason === undefined ? begun : await publishRelease(begun, req, { reason })
      return { doc, left: members.flatMap(leftOver(languageOf(req))) }
    })
    return Response.json(answer, { status: 201 })
  },
})

/** The right first: who may not do it in an emergency need not say why. */
function reasonFrom(words: unknown, req: PayloadRequest): string | Refusal {
  if (!mayPublish(personOf(req))) return workflowRefusal('may-not-publish')
  const reason = textFrom(words, 'reason')
  return reason ?? inputRefusal('reason-missing', { field: 'reason' })
}

function saidFrom({
  name,
  explanations,
  partial,
  ...rest
}: Record<string, unknown>): Said | Refusal {
  const called = name === undefined ? undefined : nameFrom(name)
  if (isRefusal(called)) return called
  const read = explanations === undefined ? undefined : notesFrom(explanations)
  if (isRefusal(read)) return read
  const told = describedFrom(rest)
  if (isRefusal(told)) return told
  const { notes, updateType } = told
  return {
    partial: partial === true,
    ...(called && { name: called }),
    ...(read && { explanations: read }),
    ...(notes && { notes }),
    ...(updateType && { updateType }),
  }
}

const leftOver =
  (language: Language) =>
  ({ id, undoing }: MemberToUndo): { id: string; why: string }[] =>
    isRefusal(undoing) ? [{ id, why: refusalMessage(undoing, language) }] : []
