/** Messages shared by the views of translation. */
import type { Words as WordsOf } from '../../i18n/admin/use-messages'
import { placeOf } from '../place'

/** About the work on segments. */
export type Words = WordsOf<'translate'>

/** About export and import of translations. */
export type Say = WordsOf<'exchange'>

/** The place of a segment as a text: "Answer, paragraph 2". */
export function placeInWords(t: Words, segment: Parameters<typeof placeOf>[0]): string {
  const { field, kind, number } = placeOf(segment)
  const name = t(`places.${field}`)
  return kind === undefined ? name : t(`kinds.${kind}`, { field: name, number })
}
