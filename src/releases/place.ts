/** A place in a preview as a form names it: `faqs/ID`, the edition that stands there. */

import { type EditionCollection, isEditionCollection } from '../content/model'
import { textOf } from '../refusals/text-of'

export type NamedPlace = { collection: EditionCollection; edition: string }

export function nameOfPlace({ collection, edition }: NamedPlace): string {
  return `${collection}/${edition}`
}

/** @returns nothing where it names none */
export function placeFrom(value: unknown): NamedPlace | undefined {
  const [, collection = '', edition = ''] = /^([\w-]+)\/([\w-]{1,64})$/.exec(textOf(value)) ?? []
  return isEditionCollection(collection) ? { collection, edition } : undefined
}
