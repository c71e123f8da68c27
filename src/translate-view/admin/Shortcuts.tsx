'use client'

import { useId, useRef } from 'react'
import type { Words } from '../../segments/admin/segment-messages'

const keys = [
  ['confirm', 'Ctrl Enter'],
  ['next', 'Alt ↓'],
  ['previous', 'Alt ↑'],
  ['code', 'Ctrl ,'],
  ['memory', 'Ctrl 1 … 9'],
  ['copy', 'Ctrl Shift Enter'],
  ['bold', 'Ctrl B, Ctrl I'],
  ['break', 'Shift Enter'],
  ['undo', 'Ctrl Z, Ctrl Shift Z'],
  ['leave', 'Esc'],
] as const

export function Shortcuts({ t }: { t: Words }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  return (
    <>
      <button
        type="button"
        className="translate__quiet"
        onClick={() => dialog.current?.showModal()}
      >
        {t('shortcuts')}
      </button>
      <dialog className="shortcuts" ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{t('shortcuts')}</h2>
        <dl>
          {keys.map(([name, pressed]) => (
            <div key={name}>
              <dt>{t(`keys.${name}`)}</dt>
              <dd>
                <kbd dir="ltr">{pressed}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{t('close')}</button>
        </form>
      </dialog>
    </>
  )
}
