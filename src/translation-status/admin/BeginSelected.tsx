'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import type { Language } from '../../i18n/languages'
import type { SelectedRow } from './selected'

type Props = {
  language: Language
  /** `nothing`: that nothing is selected; `noneMissing`: that all of it is begun already. */
  words: { begin: string; nothing: string; noneMissing: string }
  selected: () => SelectedRow[]
}

/** Begins the selected translations, one after the other; failures are shown, and stay selected. */
export function BeginSelected({ language, words, selected }: Props) {
  const router = useRouter()
  const post = usePost()
  const [progress, setProgress] = useState<{ done: number; all: number }>()

  const begin = async () => {
    const rows = selected()
    if (rows.length === 0) return void toast.error(words.nothing)
    const chosen = rows.filter(({ isBegun }) => !isBegun)
    if (chosen.length === 0) return void toast.error(words.noneMissing)
    for (const [done, { kind, source, box }] of chosen.entries()) {
      setProgress({ done, all: chosen.length })
      const answer = await post(`${kind}/${source}/translations`, { language })
      if ('message' in answer) toast.error(answer.message)
      else box.checked = false
    }
    setProgress(undefined)
    router.refresh()
  }

  return (
    <button
      type="button"
      disabled={progress !== undefined}
      aria-live="polite"
      onClick={() => void begin()}
    >
      {progress ? `${progress.done + 1} / ${progress.all} …` : words.begin}
    </button>
  )
}
