/**
 * The write intent: what a write of a document is meant to do. Payload gives its hooks the data and
 * the request, and nothing of this, so it travels with the request (`payload/own-request.ts`).
 */
import type { Records } from '../segments/record'
import type { Step } from './steps'

/** Which release takes a step, at which moment: one for all its members. ISO 8601, UTC. */
export type ReleaseMark = { id: string; name: string; at: string }

/** A version comes back because the release is undone that came after it. */
export type Undoes = {
  /** The release that brings it back. */
  release: ReleaseMark
  /** Of a translation whose source comes back with it: its records of then, that follow the source of then. */
  records?: Records
}

/** What a write asks of the public words. */
export type Publicity = 'save-draft' | 'publish' | 'unpublish'

export type Purpose =
  /** Words, as a client, a form or the system has written them. */
  | { kind: 'save' }
  /** A step of the workflow: the words stay. */
  | {
      kind: 'step'
      collection: string
      id: string
      step: Step
      comment?: string
      /** The release that takes it, for several editions in one transaction. */
      release?: ReleaseMark
      /** Why the system takes it, as data: `comment` says it in one language. */
      why?: { code: string; facts?: Record<string, string | number> }
    }
  /** The id of the version that is restored. */
  | { kind: 'restore'; version: string; undoes?: Undoes }
  /** A new content with the words of another, and whoever wrote those. */
  | { kind: 'copy'; authors: readonly string[] }
  /** A translation from its segments: `records` are what they are after this write. */
  | {
      kind: 'segments'
      records: Records
      notifyTranslators: boolean
      /** Whether the system carries over the source's structure, and not a word changes. */
      structureOnly: boolean
      /** When a person confirmed some of them, with this write; ISO 8601, UTC. */
      confirmedAt?: string
    }
  /** Into the trash, or out of it: words and workflow stay as they are. */
  | { kind: 'trash'; move: 'into' | 'out' }
  /** A page that was read from text: its FAQs bring their numbers. */
  | { kind: 'import' }
  /** A comment; of many that come at once, one letter tells. */
  | { kind: 'comment'; notifies: boolean }
  /** An account; Payload takes a new password out of the data before it tells what was written. */
  | { kind: 'account'; setsPassword: boolean }
  /** An entry of the audit log, which nothing else may write. */
  | { kind: 'audit-entry' }
  /** A row of the publication log, which nothing else may write. */
  | { kind: 'publication-row' }

export type WriteIntent = Purpose & {
  publicity: Publicity
  /** What the write says about the revision that it started from; Payload fills in the latest. */
  startedFrom?: unknown
}

/**
 * What a write asks of the public words, from the two things that a client of Payload can say about
 * it: the `draft` argument and `_status` in the data. A write is a draft unless it clearly says
 * otherwise. Payload's own default is the other way round: an update without `draft` starts from the
 * latest draft and can push it live.
 *
 * - `_status: 'published'` publishes, with `draft` or without, as in Payload.
 * - `_status: 'draft'` without `draft` takes a published edition back, as Payload's button does.
 */
export function publicityOf({ draft, status }: { draft?: boolean; status?: unknown }): Publicity {
  if (status === 'published') return 'publish'
  return status === 'draft' && !draft ? 'unpublish' : 'save-draft'
}

/**
 * The intent of one more write of a request. Its purpose is that which the request was made for;
 * but restoring is over with the write that restores, and the writes of one request may share it.
 */
export function intentOfWrite(
  given: WriteIntent,
  operation: 'create' | 'update',
  write: { draft?: boolean; status?: unknown; revision?: unknown },
): WriteIntent {
  const asked = publicityOf(write)
  const publicity = operation === 'create' && asked === 'unpublish' ? 'save-draft' : asked
  const said = { publicity, startedFrom: write.revision }
  return given.kind === 'restore' ? { kind: 'save', ...said } : { ...given, ...said }
}
