import type { Inline } from '@/segments/unit'

/** Inline content without labels: they are for reading and may change with the page. */
export function bare(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (typeof inline === 'string') return inline
    if ('children' in inline) return { ...inline, children: bare(inline.children) }
    return { code: inline.code, id: inline.id }
  })
}
