/**
 * What was typed into a form and has not reached the server, as the browser keeps it: so that a
 * closed window, an ended session, a lost connection or a crash takes nothing along.
 */
import { canonical } from '../content/canonical'
import { fieldNames, isEditionCollection } from '../content/model'

/**
 * A form that somebody types in. `form` is the document, or a name of its own for a new one; each window in
 * which it is open has a name too, for two of them may say different things.
 */
export type FormAddress = { person: string; collection: string; form: string; window?: string }

/** What people write in documents that are no editions. */
const written: Record<string, readonly string[]> = {
  media: ['name', 'alt'],
  glossary: ['entries', 'note', 'concept'],
}

export type KeptText = {
  /** When the last word was typed, ISO 8601. */
  at: string
  /** The revision that the form began with; nothing for a document that is not there yet. */
  revision: number | null
  content: Content
}

type Content = Record<string, unknown>

const prefix = 'concord:unsaved'
/** Days after which what nobody came back for is forgotten. */
const days = 30

/** Two people at one computer do not see each other’s text. */
export function keyOf({ person, collection, form, window = '' }: FormAddress): string {
  return [prefix, person, collection, form, window].map(encodeURIComponent).join(' ')
}

const newForm = 'new-'

/** @param name of this one form among those of new documents */
export function formOfNew(name: string): string {
  return `${newForm}${name}`
}

/** Parses the key of a kept text; nothing where it is a key of something else. */
export function addressIn(key: string): FormAddress | undefined {
  if (!key.startsWith(encodeURIComponent(prefix))) return undefined
  const [, person, collection, form, window = ''] = key.split(' ').map(decodeURIComponent)
  if (!person || !collection || !form) return undefined
  return { person, collection, form, ...(window && { window }) }
}

/** Whether a form is of a document that was not saved yet. */
export function isOfNew({ form }: FormAddress): boolean {
  return form.startsWith(newForm)
}

/** Whether the browser keeps what is typed into forms of a collection. */
export function isKept(collection: string): boolean {
  return isEditionCollection(collection) || Object.hasOwn(written, collection)
}

/** Of a form’s values those that a person writes; a new document’s language is among them. */
export function contentIn(collection: string, values: Content): Content {
  const names = isEditionCollection(collection)
    ? [...fieldNames(collection), 'language']
    : (written[collection] ?? [])
  return Object.fromEntries(names.map((name) => [name, asStored(values[name])]))
}

/** Payload’s forms say 0 for a list without rows. */
function asStored(value: unknown): unknown {
  return value === 0 ? [] : value
}

/** Whether a form says anything that its document does not. */
export function differs(typed: Content, saved: Content): boolean {
  return canonical(typed) !== canonical(saved)
}

/** Whether a kept text is older than it is kept. */
export function isForgotten({ at }: KeptText, now: Date): boolean {
  const age = now.getTime() - Date.parse(at)
  return !(age < days * 24 * 60 * 60 * 1000)
}

/** Reads what the browser kept; nothing where it is damaged. */
export function readKept(text: string): KeptText | undefined {
  try {
    const { at, revision = null, content } = JSON.parse(text) as Partial<KeptText>
    const isWhole = typeof at === 'string' && typeof content === 'object' && content !== null
    return isWhole ? { at, revision, content } : undefined
  } catch {
    return undefined
  }
}

/** Of several new documents that were never saved, the one that was written last. */
export function newest<Kept extends { text: KeptText }>(kept: Kept[]): Kept | undefined {
  return [...kept].sort((one, other) => other.text.at.localeCompare(one.text.at))[0]
}
