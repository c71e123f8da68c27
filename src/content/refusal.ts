/**
 * The closed list of reasons for which a rule refuses something.
 *
 * A rule returns a refusal, never a sentence: the sentence stands in `messages/*.json` under
 * `refusal`, in every language, and a test asks for each of them.
 */
export const refusalStatus = {
  'address-not-allowed': 400,
  'node-not-allowed': 400,
  'reference-missing': 400,
  'faq-placed-twice': 400,
  'number-fixed': 400,
  'number-given': 400,
  'number-taken': 400,
  'structure-follows-source': 400,
  'structure-is-the-editors': 403,
  'identity-fixed': 400,
  'source-missing': 400,
  'source-exists': 400,
  'translation-exists': 409,
  'same-language': 400,
  'language-unknown': 400,
  'slug-taken': 409,
  'still-used': 409,
  'was-published': 409,
  'stale-revision': 409,
  'may-not-create': 403,
  'may-not-write': 403,
  'may-not-publish': 403,
  'may-not-review': 403,
  'own-words': 403,
  'own-emergency': 403,
  'wrong-state': 409,
  'not-approved': 409,
  'approval-lapsed': 409,
  'no-emergency': 409,
  'nothing-public': 409,
  'nothing-scheduled': 409,
  'scheduled-already': 409,
  'scheduler-gone': 409,
  'event-unknown': 422,
  'comment-missing': 422,
  'reason-missing': 422,
  'update-type-missing': 422,
  'change-note-missing': 422,
  'time-missing': 422,
  'time-past': 422,
  'never-published': 409,
  'dates-are-the-publishers': 403,
  'dates-missing': 422,
  'dates-crossed': 422,
  'date-too-late': 422,
  'date-reason-missing': 422,
  'unpublish-kind-missing': 422,
  'explanation-missing': 422,
  'redirect-missing': 422,
  'redirect-for-pages': 422,
  'text-expected': 422,
  'text-too-long': 422,
  'days-wrong': 422,
  'choice-unknown': 422,
  'whole-number-expected': 422,
  'restore-as-draft': 400,
  'trail-only-read': 403,
  'last-admin': 409,
  'password-short': 400,
  'reset-asked': 429,
  'image-fixed': 409,
  'translation-expected': 422,
  'segments-malformed': 422,
  'segment-unknown': 422,
  'segment-empty': 422,
  'segment-codes': 422,
  'segments-open': 422,
  'segments-faulty': 422,
  'finding-unknown': 422,
  'ignore-reason-missing': 422,
  'machine-not-set-up': 422,
  'machine-drafts-stay': 422,
  'machine-has-words': 422,
  'term-name-malformed': 400,
  'term-name-taken': 400,
  'term-entries-missing': 400,
  'term-empty': 400,
  'term-doubled': 400,
  'file-expected': 422,
  'file-refused': 422,
  'export-format-unknown': 422,
  'export-only-unknown': 422,
  'export-empty': 404,
  'import-too-large': 413,
  'imports-busy': 503,
  'machine-codes-lost': 422,
  'machine-no-answer': 422,
  'machine-too-long': 422,
  'machine-language-unsupported': 422,
  'machine-key-refused': 503,
  'machine-slow-down': 503,
  'machine-rejected': 503,
  'machine-unavailable': 503,
  'machine-timeout': 503,
  'machine-broken-answer': 503,
  'database-unavailable': 503,
  'database-busy': 503,
  'write-not-confirmed': 503,
} as const satisfies Record<string, 400 | 403 | 404 | 409 | 413 | 422 | 429 | 503>

export type RefusalCode = keyof typeof refusalStatus

export type Refusal = {
  code: RefusalCode
  /** The path of the field at fault, as Payload writes it: `learnMore.0.address`. */
  field?: string
  /** What the sentence names: a number, an address, a person. */
  facts?: Record<string, string | number>
}

export function refusal(
  code: RefusalCode,
  more: { field?: string; facts?: Refusal['facts'] } = {},
): Refusal {
  return { code, ...more }
}

/** Tells a refusal from a rule's ordinary result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value
}
