/** Targets that come from outside get the form that every text has: `content/clean-text.ts`. */
import { cleanPart, isolatesAreClosed, isVisible, type Shape } from '../content/clean-text'
import { type EditionCollection, leavesOf } from '../content/model'
import { codesIn, sameInlines } from './inline-nodes'
import { type Inline, isCode, isPaired, wordsOf } from './unit'

type Options = {
  /** Whether spaces at the ends stay: somebody is typing. */
  keepEnds?: boolean
}

/** @param field as a segment names it: `title`, `image.alt`, `learnMore.KEY` */
export function cleanTarget(
  collection: EditionCollection,
  field: string,
  target: readonly Inline[],
  { keepEnds = false }: Options = {},
): Inline[] {
  const shape = shapeOf(collection, field)
  const inOneRun = isolatesAreClosed(wordsOf(target))
  const cleaned = target.map((inline) => cleanInline(inline, shape, inOneRun))
  const trimmed = keepEnds ? cleaned : withoutEnds(cleaned)
  const shows = codesIn(trimmed).some(({ code }) => code === 'reference')
  if (!shows && !isVisible(wordsOf(trimmed))) return []
  const kept = trimmed.filter((inline) => inline !== '')
  return sameInlines(kept, target) ? [...target] : kept
}

/** A segment of a rich text is a paragraph: its line breaks are codes. */
function shapeOf(collection: EditionCollection, name: string): Shape {
  const field = leavesOf(collection).find(({ path }) => path.join('.') === name)?.field
  return field && 'multiline' in field && field.multiline ? 'several' : 'run'
}

function cleanInline(inline: Inline, shape: Shape, keepIsolates: boolean): Inline {
  if (!isCode(inline)) return cleanPart(inline, shape, keepIsolates)
  if (!isPaired(inline)) return inline
  const children = inline.children.map((child) => cleanInline(child, shape, keepIsolates))
  return { ...inline, children: children.filter((child) => child !== '') }
}

/** Spaces before the first word and after the last, which tools put there to indent. */
function withoutEnds(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    if (isCode(inline)) return inline
    const start = index === 0 ? inline.trimStart() : inline
    return index === inlines.length - 1 ? start.trimEnd() : start
  })
}
