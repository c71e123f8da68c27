'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import type { Language } from '../../i18n/languages'
import type { SelectedRow } from './selected'

type Props = {
  language: Language
  words: { pretranslate: string; machine: string; nothing: string; begun: string }
  /** Whether a machine is set up. */
  hasMachine: boolean
  selected: () => SelectedRow[]
}

/** Starts the pre-translation of the selected contents; its report stands below the list. */
export function PretranslateSelected({ language, words, hasMachine, selected }: Props) {
  const router = useRouter()
  const post = usePost()
  const [machine, setMachine] = useState(hasMachine)
  const [isSending, setSending] = useState(false)

  const start = async () => {
    const chosen = selected()
    if (chosen.length === 0) return void toast.error(words.nothing)
    setSending(true)
    const contents = chosen.map(({ kind, contentId }) => ({ kind, contentId }))
    const answer = await post('translations/pretranslations', { language, contents, machine })
    setSending(false)
    if ('message' in answer) return void toast.error(answer.message)
    toast.success(words.begun)
    for (const { box } of chosen) box.checked = false
    router.refresh()
  }

  return (
    <span className="overview__pretranslate">
      <button type="button" disabled={isSending} onClick={() => void start()}>
        {words.pretranslate}
      </button>
      {hasMachine ? (
        <label>
          <input
            type="checkbox"
            checked={machine}
            onChange={({ target }) => setMachine(target.checked)}
          />
          {words.machine}
        </label>
      ) : null}
    </span>
  )
}
