/**
 * Converts a target to the nodes of the segment's editor, and back. Marks are formats of
 * text there; a link and a cross reference carry the id of their code, and nothing of what they
 * lead to.
 */
import type { RichTextNode } from '../content/rich-text'
import { codesIn, mapCodes, readInlines, writeInlines } from '../segments/inline-nodes'
import { type Inline, isPaired } from '../segments/unit'

/** What the editor keeps in `fields` of a link or a reference. */
export type CodeFields = { code: string; label?: string }

/** Converts a target to the nodes of the segment’s editor. */
export function toEditorNodes(inlines: readonly Inline[]): RichTextNode[] {
  const leading = codesIn(inlines).filter(({ code }) => code === 'link' || code === 'reference')
  return writeInlines(
    inlines,
    Object.fromEntries(
      leading.map((code) => {
        const label = 'label' in code ? code.label : undefined
        const fields: CodeFields = { code: code.id, ...(label && { label }) }
        return [code.id, { type: code.code === 'link' ? 'link' : 'inlineBlock', fields }]
      }),
    ),
  )
}

/**
 * Converts the editor's nodes to a target. Converts the editor's nodes to a target. Links and
 * references keep their ids; what came by copying stays once, the first of each. Marks and breaks
 * take the ids of the source’s, in order, and then ids of their own: 'x1', 'x2', …
 */
export function fromEditorNodes(
  nodes: readonly RichTextNode[],
  source: readonly Inline[],
): Inline[] {
  const { inlines, codes } = readInlines(nodes)
  const seen = new Set<string>()
  const once = mapCodes(inlines, (code) => {
    const { code: id, label } = (codes[code.id]?.fields ?? { code: '' }) as CodeFields
    if (code.code !== 'link' && code.code !== 'reference') return [code]
    if (seen.has(id)) return isPaired(code) ? code.children : []
    seen.add(id)
    return [{ ...code, id, ...(label && { label }) }]
  })
  const free = codesIn(source).filter(({ code }) => code !== 'link' && code !== 'reference')
  let added = 0
  const freeId = (code: string): string => {
    const index = free.findIndex((each) => each.code === code)
    const [taken] = index < 0 ? [] : free.splice(index, 1)
    if (taken) return taken.id
    do added += 1
    while (seen.has(`x${added}`))
    return `x${added}`
  }
  const ids = new Map<object, string>()
  for (const code of codesIn(once)) {
    const leads = code.code === 'link' || code.code === 'reference'
    ids.set(code, leads ? code.id : freeId(code.code))
  }
  return withIds(once, ids)
}

function withIds(inlines: readonly Inline[], ids: ReadonlyMap<object, string>): Inline[] {
  return inlines.map((inline): Inline => {
    if (typeof inline === 'string') return inline
    const id = ids.get(inline) ?? inline.id
    return isPaired(inline)
      ? { ...inline, id, children: withIds(inline.children, ids) }
      : { ...inline, id }
  })
}

/** The links and references of a source that its target lacks, in reading order. */
export function stillToPlace(
  source: readonly Inline[],
  target: readonly Inline[],
): Exclude<Inline, string>[] {
  const placed = new Set(codesIn(target).map(({ id }) => id))
  return codesIn(source).filter(
    ({ code, id }) => (code === 'link' || code === 'reference') && !placed.has(id),
  )
}
