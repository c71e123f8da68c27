/**
 * What the workflow knows about an edition's revision: its working state between two publications
 * (design, sections 2 and 4). Times are ISO 8601 in UTC, people are ids of accounts; a name beside
 * an id is what they were called then, so that it can be read after the account is gone.
 */
export const states = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'unpublished',
] as const
export type State = (typeof states)[number]

export type Mark = { by: string; name: string; at: string }

/** Somebody's word that exactly these words may go public. */
export type Approval = Mark & { digest: string }

/** What publishing says to the reader (design, section 5). */
export type Publication = { updateType: 'major' | 'minor'; changeNote?: string }

export const unpublishKinds = ['withdrawn', 'gone', 'redirect'] as const

export type Unpublishing = {
  kind: (typeof unpublishKinds)[number]
  explanation?: string
  /** For a redirect: the id of the source edition of the page to go to. */
  to?: string
}

/** What will happen at `due`; one thing at a time per edition. */
export type Schedule = Mark & { due: string } & (
    | { publish: Publication; unpublish?: undefined }
    | { unpublish: Unpublishing; publish?: undefined }
  )

/** Words that went public without approval, until somebody else approves them afterwards. */
export type Emergency = Mark & { digest: string; reason: string }

export type Revision = {
  state: State
  /** Of the words as they stand. */
  digest: string
  /** Of the words that the public sees; nothing where it sees none. */
  publicDigest: string | null
  /** Everybody who wrote any part of it since approved words were last published. */
  authors: string[]
  approval: Approval | null
  schedule: Schedule | null
  emergency: Emergency | null
}

/** A revision that nobody has written yet. */
export const blank: Revision = {
  state: 'draft',
  digest: '',
  publicDigest: null,
  authors: [],
  approval: null,
  schedule: null,
  emergency: null,
}
