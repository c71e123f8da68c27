'use client'

/**
 * Above the lists of glossary and memory: the whole of it as a file, and a place to drop one. What
 * is wrong with a file is told line by line, right there.
 */
import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type DragEvent, useId, useState } from 'react'
import type { CountedReport } from '../../files/payload/counted-report'
import { useAdminMessages, type Words } from '../../i18n/admin/use-messages'
import './files.css'

export function GlossaryFiles() {
  const { permissions } = useAuth()
  const mayImport = Boolean(permissions?.collections?.glossary?.create)
  return (
    <Files
      collection="glossary"
      accept=".csv,.tbx,.xml"
      links={[
        ['CSV', 'csv'],
        ['TBX-Basic', 'tbx'],
      ]}
      mayImport={mayImport}
    />
  )
}

export function MemoryFiles() {
  const { user } = useAuth<{ roles?: string[] }>()
  const mayImport = Boolean(user?.roles?.includes('admin'))
  return (
    <Files
      collection="translation-memory"
      accept=".tmx,.xml"
      links={[['TMX', 'tmx']]}
      {...{ mayImport }}
    />
  )
}

type Props = {
  collection: 'glossary' | 'translation-memory'
  accept: string
  links: [label: string, format: string][]
  mayImport: boolean
}

type Outcome = { name: string } & (
  | { state: 'working' }
  | { state: 'unreachable' }
  | { state: 'answered'; status: number; report: CountedReport }
)

function Files({ collection, accept, links, mayImport }: Props) {
  const { t: say, adminLanguage } = useAdminMessages('files')
  const router = useRouter()
  const input = useId()
  const [over, setOver] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const working = outcome?.state === 'working'

  const send = async (file: File | undefined) => {
    if (!file || working) return
    const { name } = file
    setOutcome({ name, state: 'working' })
    try {
      const response = await fetch(`/api/${collection}/import`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/octet-stream', 'accept-language': adminLanguage },
        body: file,
      })
      const report: CountedReport = await response.json()
      setOutcome({ name, state: 'answered', status: response.status, report })
      if (response.ok) router.refresh()
    } catch {
      setOutcome({ name, state: 'unreachable' })
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  return (
    <section className="files">
      <p>
        {say('export')}:{' '}
        {links.map(([label, format]) => (
          <a key={format} href={`/api/${collection}/export?format=${format}`} download>
            {label}
          </a>
        ))}
      </p>
      {mayImport ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what the input below does
        <div
          className={over ? 'files__drop files__drop--over' : 'files__drop'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <strong>{say('import')}</strong>
          <input
            id={input}
            type="file"
            accept={accept}
            disabled={working}
            onChange={({ target }) => {
              void send(target.files?.[0])
              // So that the same file, corrected, can be chosen again.
              target.value = ''
            }}
          />
          <label htmlFor={input}>{say('choose')}</label> <span>{say('drop')}</span>
          <p className="files__hint">{say(collection)}</p>
        </div>
      ) : null}
      <div role="status">{outcome ? <Report outcome={outcome} say={say} /> : null}</div>
    </section>
  )
}

function Report({ outcome, say }: { outcome: Outcome; say: Words<'files'> }) {
  const { name } = outcome
  if (outcome.state === 'working') return <p>{say('working', { name })}</p>
  if (outcome.state === 'unreachable') return <p className="files__wrong">{say('unreachable')}</p>
  const { status, report } = outcome
  const { created, updated, unchanged, problems = [], errors } = report
  const refused = errors?.[0]?.message ?? say('refused', { status })
  return (
    <>
      {status < 300 ? (
        <p className="files__done">{say('done', { name, created, updated, unchanged })}</p>
      ) : (
        <p className="files__wrong">
          “<bdi>{name}</bdi>”: {refused}
        </p>
      )}
      {problems.length > 0 ? (
        <ol className="files__problems">
          {problems.map(({ level, line, segment, message }) => (
            <li key={`${line} ${segment} ${message}`} className={`files__problem--${level}`}>
              <span>{say('line', { line })}</span>
              {segment ? <code dir="auto">{segment}</code> : null}
              <span dir="auto">{message}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}
