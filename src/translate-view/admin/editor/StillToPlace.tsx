'use client'

import type { Words } from '../../../segments/admin/segment-messages'
import { type Inline, isPaired, wordsOf } from '../../../segments/unit'

export type Code = Exclude<Inline, string>

/** Links and references of the source that the target lacks: one button each inserts it. */
export function StillToPlace({
  codes,
  t,
  onPlace,
}: {
  codes: readonly Code[]
  t: Words
  onPlace: (code: Code) => void
}) {
  if (codes.length === 0) return null
  return (
    <p className="still-to-place">
      <span>{t('place')}</span>
      {codes.map((code) => (
        <button
          type="button"
          key={code.id}
          className={`code-button code-button--${code.code}`}
          // The selection in the text stays, so that a link can be put around it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPlace(code)}
        >
          {codeInWords(code, t)}
        </button>
      ))}
    </p>
  )
}

/** A code as a label: "Link “the treaty”", "FAQ #5". */
export function codeInWords(code: Code, t: Words): string {
  if (isPaired(code)) return t('placeLink', { words: shortened(wordsOf(code.children)) })
  return code.label ?? t('reference')
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 38).trimEnd()}…` : words
}
