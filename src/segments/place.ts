/** Where a segment stands, in parts that can be said in any language. */
import type { Fields } from '../content/fields'
import { type EditionCollection, type FieldsOf, leavesOfAll } from '../content/model'
import type { BlockKind } from './runs'

/** `imageAlt` for `image.alt`: the key of its name in the messages, `translate.places`. */
type NamesIn<Of extends Fields> = {
  [Name in keyof Of & string]: Of[Name] extends {
    kind: 'group'
    fields: infer Members extends Fields
  }
    ? `${Name}${Capitalize<NamesIn<Members>>}`
    : Of[Name]['kind'] extends 'text' | 'richText' | 'links'
      ? Name
      : never
}[keyof Of & string]

export type PlaceField =
  | { [Collection in EditionCollection]: NamesIn<FieldsOf<Collection>> }[EditionCollection]
  | 'other'
type Place = { field: PlaceField } & (
  | { kind: BlockKind | 'link'; number: number }
  | { kind?: undefined; number?: undefined }
)

/** @param segment its note ends with the number that it has among its like */
export function placeOf({
  field,
  kind,
  note,
}: {
  field: string
  kind: 'field' | BlockKind
  note: string
}): Place {
  const [top = ''] = field.split('.')
  const isLabel = names.get(top)?.kind === 'links'
  const name = names.get(isLabel ? top : field)?.name ?? 'other'
  const number = Number(/\d+$/.exec(note)?.[0])
  const shown = isLabel ? 'link' : kind
  return shown === 'field' || !number ? { field: name } : { field: name, kind: shown, number }
}

/** By the field of a segment. */
const names = new Map(
  leavesOfAll()
    .filter(({ field: { kind } }) => kind === 'text' || kind === 'richText' || kind === 'links')
    .map(({ path: [name, member], field: { kind } }) => [
      member === undefined ? name : `${name}.${member}`,
      { kind, name: (member === undefined ? name : name + capital(member)) as PlaceField },
    ]),
)

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
