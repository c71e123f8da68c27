'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import type { Language } from '../../i18n/languages'

type Props = {
  language: Language
  words: { begin: string; nothing: string; all: string }
  /** A table with a checkbox `begin` per content, its value the content's path in the API. */
  children: ReactNode
}

/** Begins the chosen translations, one after the other; failures are shown, and stay chosen. */
export function StartTranslations({ language, words, children }: Props) {
  const router = useRouter()
  const post = usePost()
  const form = useRef<HTMLFormElement>(null)
  const [progress, setProgress] = useState<{ done: number; all: number }>()

  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>('input[name=begin]') ?? []),
  ]
  const begin = async () => {
    const chosen = boxes().filter(({ checked }) => checked)
    if (chosen.length === 0) return void toast.error(words.nothing)
    for (const [done, box] of chosen.entries()) {
      setProgress({ done, all: chosen.length })
      const answer = await post(`${box.value}/translations`, { language })
      if ('message' in answer) toast.error(answer.message)
      else box.checked = false
    }
    setProgress(undefined)
    router.refresh()
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      {children}
      <p className="overview__begin">
        <label>
          <input
            type="checkbox"
            onChange={({ target }) => {
              for (const box of boxes()) box.checked = target.checked
            }}
          />
          {words.all}
        </label>
        <button type="submit" disabled={progress !== undefined} aria-live="polite">
          {progress ? `${progress.done + 1} / ${progress.all} …` : words.begin}
        </button>
      </p>
    </form>
  )
}
