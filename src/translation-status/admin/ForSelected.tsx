'use client'

import { useRouter } from 'next/navigation'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { type AssignableTo, AssignForm } from '../../assignments/admin/AssignForm'
import type { Language } from '../../i18n/languages'
import { BeginSelected } from './BeginSelected'
import { PretranslateSelected } from './PretranslateSelected'
import { selectedIn } from './selected'

type Props = {
  language: Language
  /** Without it nothing here can be begun. */
  begin?: Omit<ComponentProps<typeof BeginSelected>['words'], 'nothing'>
  words: { all: string; nothing: string }
  /** Without it this person can pre-translate nothing. */
  pretranslation?: Pick<ComponentProps<typeof PretranslateSelected>, 'words' | 'hasMachine'>
  /** To whom this person may assign; nobody where they may not. */
  assignable?: AssignableTo
  /** A table with a checkbox per content. */
  children: ReactNode
}

/** A table whose rows can be selected, and what can be done with those that are. */
export function ForSelected({
  language,
  begin,
  words,
  pretranslation,
  assignable,
  children,
}: Props) {
  const router = useRouter()
  const table = useRef<HTMLDivElement>(null)
  const selected = () => selectedIn(table.current)
  return (
    <>
      <div ref={table}>{children}</div>
      <div className="overview__begin">
        <label>
          <input
            type="checkbox"
            onChange={({ target }) => {
              for (const { box } of selectedIn(table.current, 'all')) box.checked = target.checked
            }}
          />
          {words.all}
        </label>
        {begin ? (
          <BeginSelected language={language} words={{ ...words, ...begin }} selected={selected} />
        ) : null}
        {pretranslation ? (
          <PretranslateSelected language={language} selected={selected} {...pretranslation} />
        ) : null}
        {assignable ? (
          <AssignForm
            language={language}
            assignable={assignable}
            contents={() => selected().map(({ kind, contentId }) => ({ kind, contentId }))}
            nothing={words.nothing}
            onDone={() => {
              for (const { box } of selected()) box.checked = false
              router.refresh()
            }}
          />
        ) : null}
      </div>
    </>
  )
}
