/**
 * Converts inline nodes of a rich text to text with codes, and back.
 *
 * One text has one form: bold encloses italic, italic what is raised or lowered, a mark encloses a whole link where all of the link
 * has it, and breaks and references between two bold words are inside the bold.
 */
import { canonical } from '../content/canonical'
import { format, isLink, type Mark, type RichTextNode } from '../content/rich-text'
import { type Inline, isCode, isPaired, type PairedCode } from './unit'

/** What a code means: its node without children. Bold, italic and breaks mean only themselves. */
export type Codes = Record<string, RichTextNode>

export type ReadInlines = { inlines: Inline[]; codes: Codes }

const marks: readonly Mark[] = ['bold', 'italic', 'subscript', 'superscript']

/** Reads inline nodes. Codes are numbered in reading order: '1', '2', … */
export function readInlines(nodes: readonly RichTextNode[]): ReadInlines {
  const codes: Codes = {}
  let count = 0
  const nextId = (): string => String(++count)

  const read = (run: readonly RichTextNode[], open: readonly Mark[]): Inline[] => {
    const mark = marks.find((each) => !open.includes(each) && run.some((node) => wears(node, each)))
    if (!mark) return joined(run.flatMap((node) => readOne(node, open)))
    return stretches(run, mark).flatMap(({ nodes: stretch, marked }): Inline[] => {
      if (!marked) return read(stretch, open)
      const id = nextId()
      return [{ code: mark, id, children: read(stretch, [...open, mark]) }]
    })
  }
  const readOne = (node: RichTextNode, open: readonly Mark[]): Inline[] => {
    // A tab is a node of its own, and a letter like others.
    if (node.type === 'text' || node.type === 'tab') return [String(node.text ?? '')]
    const id = nextId()
    if (node.type === 'linebreak') return [{ code: 'break', id }]
    const { children, ...meaning } = node
    codes[id] = meaning
    if (!isLink(node)) return [{ code: 'reference', id }]
    return [{ code: 'link', id, children: read(children ?? [], open) }]
  }
  return { inlines: read(nodes, []), codes }
}

/**
 * Writes inline nodes.
 *
 * @param codes what links and references mean; a code that means nothing leaves its words
 */
export function writeInlines(inlines: readonly Inline[], codes: Codes, marked = 0): RichTextNode[] {
  return inlines.flatMap((inline): RichTextNode[] => {
    if (!isCode(inline)) return inline === '' ? [] : [textNode(inline, marked)]
    if (inline.code === 'break') return [{ type: 'linebreak', version: 1 }]
    const meaning = codes[inline.id]
    if (!isPaired(inline)) return meaning ? [{ ...meaning }] : []
    if (inline.code !== 'link') {
      return writeInlines(inline.children, codes, marked | format[inline.code])
    }
    const children = writeInlines(inline.children, codes, marked)
    return meaning ? [{ ...meaning, children }] : children
  })
}

/** Whether two inline contents are equal; labels are for reading only. */
export function sameInlines(one: readonly Inline[], other: readonly Inline[]): boolean {
  return spelled(one) === spelled(other)
}

function spelled(inlines: readonly Inline[]): string {
  return JSON.stringify(inlines, (key, value) => (key === 'label' ? undefined : value))
}

/** Every code, in reading order. */
export function codesIn(inlines: readonly Inline[]): Exclude<Inline, string>[] {
  return inlines
    .filter(isCode)
    .flatMap((code) => [code, ...(isPaired(code) ? codesIn(code.children) : [])])
}

/** Copies inline content with every code replaced by what `change` returns. */
export function mapCodes(
  inlines: readonly Inline[],
  change: (code: Exclude<Inline, string>) => Inline[],
): Inline[] {
  const mapped = inlines.flatMap((inline): Inline[] => {
    if (!isCode(inline)) return [inline]
    if (!isPaired(inline)) return change(inline)
    return change({ ...inline, children: mapCodes(inline.children, change) } as PairedCode)
  })
  return joined(mapped)
}

/** A key of what a link or a reference means, whichever document it stands in. */
export function meaningOf(node: RichTextNode | undefined): string {
  return node ? canonical({ fields: node.fields }) : ''
}

/** Joins neighbouring words to one string; no empty strings. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const parts: Inline[] = []
  for (const inline of inlines) {
    const last = parts.at(-1)
    if (inline === '') continue
    if (typeof inline === 'string' && typeof last === 'string') parts.splice(-1, 1, last + inline)
    else parts.push(inline)
  }
  return parts
}

/** The maximal stretches of nodes that wear a mark, from the first that does to the last. */
function stretches(run: readonly RichTextNode[], mark: Mark) {
  const found: { nodes: RichTextNode[]; marked: boolean }[] = []
  let between: RichTextNode[] = []
  const add = (nodes: RichTextNode[], marked: boolean) => {
    const last = found.at(-1)
    if (nodes.length === 0) return
    if (last?.marked === marked) last.nodes.push(...nodes)
    else found.push({ nodes: [...nodes], marked })
  }
  for (const node of run) {
    if (isNeutral(node)) {
      between.push(node)
    } else {
      const marked = wears(node, mark)
      add(between, marked && Boolean(found.at(-1)?.marked))
      add([node], marked)
      between = []
    }
  }
  add(between, false)
  return found
}

function wears(node: RichTextNode, mark: Mark): boolean {
  const leaves = wordsBelow(node)
  return (
    leaves.length > 0 && leaves.every((leaf) => (Number(leaf.format ?? 0) & format[mark]) !== 0)
  )
}

/** Without words of its own: a break, a reference, an empty link. */
function isNeutral(node: RichTextNode): boolean {
  return wordsBelow(node).length === 0
}

function wordsBelow(node: RichTextNode): RichTextNode[] {
  if (node.type === 'text') return node.text ? [node] : []
  return (node.children ?? []).flatMap(wordsBelow)
}

function textNode(text: string, marked: number): RichTextNode {
  return { type: 'text', version: 1, text, format: marked, style: '', mode: 'normal', detail: 0 }
}
