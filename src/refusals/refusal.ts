/**
 * A refusal: the reason for which a rule does not allow something, as data (code, HTTP status,
 * field, facts).
 *
 * A rule returns a refusal, never a sentence. Each chapter keeps the closed list of its codes in its
 * `refusals.ts`; the message of each stands in `messages/*.json` under `refusal`, in every language,
 * and a test asks for all of them.
 */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503

export type Refusal = {
  code: string
  /** Of HTTP. */
  status: RefusalStatus
  /** The path of the field at fault, as Payload writes it: `learnMore.0.address`. */
  field?: string
  /** What the message names: a number, an address, a person. */
  facts?: Record<string, string | number>
  /** What a program gets beside the code and the facts, and no message names. */
  data?: Record<string, unknown>
}

type More = Pick<Refusal, 'field' | 'facts' | 'data'>

/**
 * Declares the refusal codes of a chapter with their HTTP statuses.
 *
 * @returns a function that makes a refusal of one of them
 */
export function refusals<Codes extends Record<string, RefusalStatus>>(codes: Codes) {
  const refusal = (code: keyof Codes & string, more: More = {}): Refusal => ({
    code,
    status: codes[code] as RefusalStatus,
    ...more,
  })
  return Object.assign(refusal, { codes })
}

/** Type guard: tells a refusal from a rule's ordinary result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value
}
