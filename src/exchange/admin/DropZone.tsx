'use client'

import { type DragEvent, useId, useRef, useState } from 'react'
import type { Say } from '../../segments/admin/segment-messages'

/** A drop zone for files; the button inside is an ordinary one, for keyboard and mouse. */
export function DropZone({ say, onFiles }: { say: Say; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hint = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={`exchange-drop${over ? ' exchange-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{say('drop')}</p>
      <button
        type="button"
        className="exchange-button"
        aria-describedby={hint}
        onClick={() => input.current?.click()}
      >
        {say('choose')}
      </button>
      <small id={hint}>{say('kinds')}</small>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlf,.xliff,.po,.zip"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = '' // the same file can be chosen again
        }}
      />
    </div>
  )
}
