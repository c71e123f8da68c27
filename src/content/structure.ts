/**
 * Structure is what is the same in every language: image, which FAQs, their numbers and order,
 * link targets. The source edition owns it, translations take a copy (design, section 2).
 */
import { canonical } from './canonical'
import type { FaqContent, LearnMoreLink, RelationsContent } from './edition'
import { type EditionCollection, idOf } from './reference'

/** The structure of an edition, as a plain value that can be compared and copied. */
export function structureOf(
  collection: EditionCollection,
  edition: RelationsContent & FaqContent,
): unknown {
  if (collection === 'faqs') {
    return {
      learnMore: (edition.learnMore ?? []).map((link) => ({ key: link.key, ...targetOf(link) })),
    }
  }
  return {
    media: edition.image?.media ? idOf(edition.image.media) : null,
    faqs: (edition.faqs ?? []).map(({ number, faq }) => ({ number, faq: idOf(faq) })),
    related: (edition.related ?? []).map(idOf),
  }
}

/** Whether two editions have the same structure. Row ids and populated documents do not count. */
export function hasSameStructure(
  collection: EditionCollection,
  one: RelationsContent & FaqContent,
  other: RelationsContent & FaqContent,
): boolean {
  return canonical(structureOf(collection, one)) === canonical(structureOf(collection, other))
}

/**
 * Carries the structure of a source page into a translation of it.
 *
 * @param translation what the translation says already; nothing for a new one
 * @returns the fields to write: structure from the source, words from the translation
 */
export function carryRelationsStructure(
  source: RelationsContent,
  translation: RelationsContent = {},
): Pick<RelationsContent, 'image' | 'faqs' | 'related'> {
  return {
    image: { ...translation.image, media: source.image?.media ? idOf(source.image.media) : null },
    faqs: (source.faqs ?? []).map(({ number, faq }) => ({ number, faq: idOf(faq) })),
    related: (source.related ?? []).map(idOf),
  }
}

/**
 * Carries the "Learn more" links of a source FAQ into a translation: the source's targets in the
 * source's order, each with the label that the translation has for it, or none yet.
 */
export function carryFaqStructure(
  source: FaqContent,
  translation: FaqContent = {},
): Pick<FaqContent, 'learnMore'> {
  const labels = new Map((translation.learnMore ?? []).map((link) => [link.key, link.label]))
  return {
    learnMore: (source.learnMore ?? []).map((link) => ({
      key: link.key,
      label: labels.get(link.key) ?? null,
      ...targetOf(link),
    })),
  }
}

function targetOf(link: LearnMoreLink): Pick<LearnMoreLink, 'kind' | 'content' | 'address'> {
  if (link.kind === 'content' && link.content) {
    const { relationTo, value } = link.content
    return { kind: 'content', content: { relationTo, value: idOf(value) }, address: null }
  }
  return { kind: 'address', content: null, address: link.address ?? null }
}
