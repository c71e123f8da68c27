/**
 * Structure is what is the same in every language: image, which FAQs, their numbers and order,
 * link targets. The source edition owns it, translations take a copy (design, section 2).
 */
import { canonical } from './canonical'
import type { AnyContent, EditionDocument, LearnMoreLink, Placement } from './edition'
import type { Leaf, LeafKind } from './fields'
import { type EditionCollection, fieldsOf, isGroup, leavesBelow, leavesOf, valueAt } from './model'
import { idOf, type Reference } from './reference'

type Rule = {
  /** The structure in a value, as a plain value that can be compared and copied. */
  structure: (value: unknown) => unknown
  /** The structure of the source’s value with the words of the translation’s. */
  carry: (source: unknown, translation: unknown) => unknown
}

/** Structure and nothing else. */
const wholly = (structure: Rule['structure']): Rule => ({
  structure,
  carry: (source) => structure(source),
})

const rules: Record<LeafKind, Rule | undefined> = {
  text: undefined,
  richText: undefined,
  slug: undefined,
  date: wholly((value) => value ?? null),
  upload: wholly((value) => (value ? idOf(value as Reference) : null)),
  references: wholly((value) => rows<Reference>(value).map(idOf)),
  placements: wholly((value) =>
    rows<Placement>(value).map(({ number, faq }) => ({ number, faq: idOf(faq) })),
  ),
  links: {
    structure: (value) =>
      rows<LearnMoreLink>(value).map((link) => ({ key: link.key, ...targetOf(link) })),
    // The source's targets in its order, each with the label that the translation has for it.
    carry: (source, translation) => {
      const labels = new Map(rows<LearnMoreLink>(translation).map(({ key, label }) => [key, label]))
      return rows<LearnMoreLink>(source).map((link) => ({
        key: link.key,
        label: labels.get(link.key) ?? null,
        ...targetOf(link),
      }))
    },
  },
}

/** The structure of an edition, by the last name of each field: `media`, `faqs`, `learnMore`. */
export function structureOf(collection: EditionCollection, edition: AnyContent): unknown {
  return Object.fromEntries(
    leavesOf(collection).flatMap(({ path, field }) => {
      const rule = ruleFor(field)
      return rule ? [[path.at(-1), rule.structure(valueAt(edition, path))]] : []
    }),
  )
}

/** Whether two editions have the same structure. Row ids and populated documents do not count. */
export function hasSameStructure(
  collection: EditionCollection,
  one: AnyContent,
  other: AnyContent,
): boolean {
  return canonical(structureOf(collection, one)) === canonical(structureOf(collection, other))
}

/**
 * Carries the structure of a source into a translation of it.
 *
 * @param translation what the translation says already; nothing for a new one
 * @returns the fields to write: structure from the source, words from the translation
 */
export function carryStructure(
  collection: EditionCollection,
  source: AnyContent,
  translation: AnyContent = {},
): Partial<EditionDocument> {
  return Object.fromEntries(
    Object.entries(fieldsOf(collection)).flatMap(([name, field]) => {
      const carried = leavesBelow(name, field).flatMap(({ path, field: leaf }) => {
        const rule = ruleFor(leaf)
        return rule
          ? [[path.at(-1), rule.carry(valueAt(source, path), valueAt(translation, path))] as const]
          : []
      })
      const [first] = carried
      if (!first) return []
      if (!isGroup(field)) return [[name, first[1]]]
      const words = valueAt(translation, [name]) as object | null | undefined
      return [[name, { ...words, ...Object.fromEntries(carried) }]]
    }),
  )
}

function ruleFor({ kind }: Leaf): Rule | undefined {
  return rules[kind]
}

function rows<Row>(value: unknown): Row[] {
  return (value ?? []) as Row[]
}

function targetOf(link: LearnMoreLink): Pick<LearnMoreLink, 'kind' | 'content' | 'address'> {
  if (link.kind === 'content' && link.content) {
    const { relationTo, value } = link.content
    return { kind: 'content', content: { relationTo, value: idOf(value) }, address: null }
  }
  return { kind: 'address', content: null, address: link.address ?? null }
}
