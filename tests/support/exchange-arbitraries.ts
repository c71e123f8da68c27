/** Any translation that could travel: for the property tests of the exchange formats. */
import fc from 'fast-check'
import type { ExchangeFile } from '@/exchange/exchange-file'
import { type Inline, isCode, type Unit } from '@/segments/unit'

/** What hurts parsers, beside letters of all scripts: markup, spaces, line ends, direction marks. */
const hard = fc.constantFrom(
  ...['<', '>', '&', '"', "'", '\\', '\\n', ']]>', '<1>', '</1>', '<2/>', '\\<1>', '<!--', '&#13;'],
  ...['\r', '\n', '\r\n', '\t', ' ', '  ', '\u00a0', '\u200f', '\u2028', '\u0085', '\ufeff', '%s'],
  ...['العربية', 'Київ', '💡', '\u0301', '=1+1', '\u0001', '\ufffe', '\u000b'],
)
export const words = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.lorem({ maxCount: 3 }), hard), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter(Boolean)

type Shape = { kind: string; children: Shape[]; words: string; label: boolean }
const shape: fc.Memo<Shape> = fc.memo((depth) =>
  fc.record({
    kind: fc.constantFrom('words', 'words', 'bold', 'italic', 'link', 'reference', 'break'),
    children: depth > 1 ? fc.array(shape(), { maxLength: 3 }) : fc.constant([]),
    words,
    label: fc.boolean(),
  }),
)

/** Inline content as a segment has it: words merged, codes numbered in reading order. */
export const source: fc.Arbitrary<Inline[]> = fc
  .array(shape(3), { maxLength: 4 })
  .map((shapes) => numbered(shapes, { last: 0 }))

/** A link in a link is no link: it becomes bold. */
function numbered(shapes: Shape[], count: { last: number }, linked = false): Inline[] {
  const inlines: Inline[] = []
  for (const { kind: any, children, words, label } of shapes) {
    const kind = any === 'link' && linked ? 'bold' : any
    const id = () => String(++count.last)
    if (kind === 'bold' || kind === 'italic' || kind === 'link')
      inlines.push({
        code: kind,
        id: id(),
        children: numbered(children, count, linked || kind === 'link'),
      })
    else if (kind === 'reference')
      inlines.push({ code: kind, id: id(), ...(label && { label: 'FAQ #5' }) })
    else if (kind === 'break') inlines.push({ code: kind, id: id() })
    else if (typeof inlines.at(-1) !== 'string') inlines.push(words)
  }
  return inlines
}

/** The same codes in another order, with other words. */
const targetFor = (inlines: Inline[], other: string): Inline[] => [
  `${other}.`,
  ...inlines
    .filter(isCode)
    .toReversed()
    .map((code) =>
      'children' in code ? { ...code, children: targetFor(code.children, other) } : code,
    ),
]

const id = fc.stringMatching(/^[A-Za-z0-9_:.-]{1,20}$/)
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter(Boolean)

const unit: fc.Arbitrary<Unit> = fc
  .record({
    id,
    source,
    previousSource: fc.option(source, { nil: undefined }),
    state: fc.constantFrom('missing', 'machine', 'draft', 'done', 'outdated'),
    other: words,
    note: fc.option(line, { nil: undefined }),
  })
  .map(({ id, source, previousSource, state, other, note }) => ({
    id,
    source,
    ...(previousSource && { previousSource }),
    target: state === 'missing' ? [] : targetFor(source, other),
    state,
    ...(note && { note }),
  }))

export const exchangeFile: fc.Arbitrary<ExchangeFile> = fc.record({
  collection: fc.constantFrom('faqs', 'relations'),
  edition: fc.oneof(fc.uuid(), id),
  contentId: fc.uuid(),
  title: line,
  sourceLanguage: fc.constant('en'),
  targetLanguage: fc.constantFrom('fr', 'uk', 'ar'),
  sourceRevision: fc.nat(),
  revision: fc.nat(),
  units: fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 6 }),
})
