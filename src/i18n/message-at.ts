/** Looks messages up by keys that only run time knows: of an event in the audit log, a code, a field. */

/** A translator of next-intl, of whichever messages. */
type Translator = { (key: never, values?: never): string; has(key: never): boolean }

/**
 * The message at a key; nothing where there is none, as for an event of years ago.
 *
 * @param key as text, for instance put together; a key that the compiler can know is given to the translator
 */
export function messageAt(
  translate: Translator,
  key: string,
  values: object = {},
): string | undefined {
  // The one place where a translator is asked for what its type cannot promise.
  return translate.has(key as never) ? translate(key as never, values as never) : undefined
}
