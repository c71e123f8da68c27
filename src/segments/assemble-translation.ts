/** The words of a translation as its document keeps them, from its source and its records. */
import type { EditionDocument } from '../content/edition'
import type { EditionCollection } from '../content/reference'
import { plainText, type RichText, type RichTextNode } from '../content/rich-text'
import { meaningOf, readInlines } from './inline-nodes'
import type { TranslationRecord } from './record'
import { runsOf } from './runs'
import { assemble, type Content } from './segments'

type Text = RichText | null | undefined

/**
 * A text that says the same already stays as it is, to the last node.
 *
 * @param current the translation as it stands: where the source says nothing, such as a teaser
 *   that only this language has, its own words stay
 */
export function assembleTranslation(
  collection: EditionCollection,
  {
    source,
    current,
    records,
  }: { source: Content; current: Content; records: readonly TranslationRecord[] },
): Partial<EditionDocument> {
  const fields = assemble(collection, source, records)
  const said = (words: string | null | undefined) => Boolean(words?.trim())
  const short = <Value extends string | null | undefined>(
    theirs: Value,
    made: Value,
    own: Value,
  ) => (said(theirs) ? made : (own ?? made))
  const long = (theirs: Text, made: Text, own: Text) =>
    !said(plainText(theirs)) || saysTheSame(made, own) ? (own ?? made) : made
  if (collection === 'faqs') {
    const answer = said(plainText(source.answer))
      ? fields.answer
      : (current.answer ?? fields.answer)
    return { ...fields, answer }
  }
  const { image, seo } = current
  return {
    ...fields,
    summary: short(source.summary, fields.summary, current.summary),
    intro: short(source.intro, fields.intro, current.intro),
    body: long(source.body, fields.body, current.body),
    image: (fields.image || image) && {
      ...fields.image,
      alt: short(source.image?.alt, fields.image?.alt, image?.alt),
      caption: short(source.image?.caption, fields.image?.caption, image?.caption),
    },
    seo: (fields.seo || seo) && {
      ...fields.seo,
      title: short(source.seo?.title, fields.seo?.title, seo?.title),
      description: short(source.seo?.description, fields.seo?.description, seo?.description),
    },
  }
}

/** Whether two texts have the same blocks with the same words, marks and links in them. */
export function saysTheSame(one: Text, other: Text): boolean {
  return spelled(one) === spelled(other)
}

function spelled(text: Text): string {
  const runs = runsOf(text).map(({ kind, nodes }) => {
    const { inlines, codes } = readInlines(nodes)
    const meanings = Object.entries(codes).map(([id, node]) => [id, meaningOf(node)])
    return [kind, inlines, meanings]
  })
  return JSON.stringify([text ? blocksOf(text.root) : null, runs])
}

function blocksOf({ type, tag, listType, children }: RichTextNode): unknown {
  const blocks = (children ?? []).filter(({ type }) => type !== 'text' && type !== 'linebreak')
  return [type, tag, listType, ...blocks.map(blocksOf)]
}
