/**
 * A segment of a file, as it would be had the tool kept our tags and blanks: renumbered tags have our
 * numbers, tags without a kind ours, and the line breaks of a pretty-printer are gone.
 */
import { codesIn, mapCodes } from '../segments/inline-nodes'
import { type Inline, isCode, isPaired, type Unit } from '../segments/unit'

type Code = Exclude<Inline, string>

/** @param guessed ids of tags of which the file does not say what they are */
export function likeOurs(our: Unit, unit: Unit, guessed: ReadonlySet<string> = new Set()): Unit {
  const source = withoutPrinting(unit.source, our.source)
  const printed = withoutPrinting(unit.target, our.target)
  const change = numberedAs(our.source, unit.source, guessed)
  const target = mapCodes(printed, (code) => [change(code)])
  return {
    ...unit,
    source: mapCodes(source, (code) => [change(code)]),
    // Blanks that a pretty-printer added are no work of a translator.
    target: printed !== unit.target && tight(target) === tight(our.target) ? our.target : target,
  }
}

/** What each tag of the file is here: by its place in the source, where the tool numbered anew. */
function numberedAs(
  ours: readonly Inline[],
  theirs: readonly Inline[],
  guessed: ReadonlySet<string>,
): (code: Code) => Code {
  const [here, there] = [codesIn(ours), codesIn(theirs)]
  const kinds = new Map(here.map((code) => [code.id, code]))
  const fits = (code: Code, own: Code | undefined) =>
    own !== undefined &&
    isPaired(code) === isPaired(own) &&
    (guessed.has(code.id) || code.code === own.code)
  const isRenumbered =
    there.length === here.length &&
    new Set(there.map(({ id }) => id)).size === there.length &&
    there.some(({ id }) => !kinds.has(id)) &&
    there.every((code, index) => fits(code, here[index]))
  const ids = new Map(
    isRenumbered ? there.map(({ id }, index) => [id, here[index]?.id ?? id] as const) : [],
  )
  return (code) => {
    const id = ids.get(code.id) ?? code.id
    const own = kinds.get(id)
    const kind = own && guessed.has(code.id) && fits(code, own) ? own.code : code.code
    return { ...code, id, code: kind } as Code
  }
}

/** Segments of a paragraph have no line feeds of their own: breaks are tags. */
function withoutPrinting(inlines: Inline[], ours: readonly Inline[]): Inline[] {
  const isPrinted = wordsIn(inlines).some((text) => text.includes('\n'))
  return isPrinted && !wordsIn(ours).some((text) => text.includes('\n'))
    ? unprinted(inlines)
    : inlines
}

function unprinted(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, index): Inline[] => {
    if (isCode(inline)) {
      return [isPaired(inline) ? { ...inline, children: unprinted(inline.children) } : inline]
    }
    const [before, after] = [inlines[index - 1], inlines[index + 1]]
    const text = inline
      .replace(/^[^\S\u00a0\u202f]*\n[^\S\u00a0\u202f]*(?=[.,;:!?)\]…،؛؟])/, '')
      .replace(/^[^\S\u00a0\u202f]*\n[^\S\u00a0\u202f]*/, before === undefined ? '' : ' ')
      .replace(/[^\S\u00a0\u202f]*\n[^\S\u00a0\u202f]*$/, after === undefined ? '' : ' ')
      .replace(/[^\S\u00a0\u202f]*\n[^\S\u00a0\u202f]*/g, ' ')
    return text === '' ? [] : [text]
  })
}

function wordsIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) =>
    isCode(inline) ? (isPaired(inline) ? wordsIn(inline.children) : []) : [inline],
  )
}

/** What is said, without any blank, and where the tags stand in it. */
function tight(inlines: readonly Inline[]): string {
  const bare = mapCodes(inlines, (code) => [code])
  return JSON.stringify(bare, (key, value) =>
    key === 'label' ? undefined : typeof value === 'string' ? value.replace(/\s+/g, '') : value,
  ).replaceAll('"",', '')
}
