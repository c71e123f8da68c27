/** Where a segment stands, in parts that can be said in any language. */
import type { BlockKind } from './runs'

const fields = {
  question: 'question',
  answer: 'answer',
  learnMore: 'learnMore',
  title: 'title',
  summary: 'summary',
  lead: 'lead',
  'image.alt': 'imageAlt',
  'image.caption': 'imageCaption',
  intro: 'intro',
  body: 'body',
  'seo.title': 'seoTitle',
  'seo.description': 'seoDescription',
} as const

export type PlaceField = (typeof fields)[keyof typeof fields] | 'other'
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
  const isLabel = field.startsWith('learnMore.')
  const name = isLabel ? 'learnMore' : isKnown(field) ? fields[field] : 'other'
  const number = Number(/\d+$/.exec(note)?.[0])
  const shown = isLabel ? 'link' : kind
  return shown === 'field' || !number ? { field: name } : { field: name, kind: shown, number }
}

function isKnown(field: string): field is keyof typeof fields {
  return field in fields
}
