'use client'

import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { Say } from '../../segments/admin/segment-messages'
import { formatNames } from '../format-names'
import { DropZone } from './DropZone'
import { ImportList } from './ImportList'
import { useImports } from './use-imports'

export type LanguageChoice = {
  language: string
  name: string
  /** Translations with open segments, all of them, and published contents without one. */
  open: number
  all: number
  missing: number
}

export function ExchangePage({
  choices,
  mayImport,
}: {
  choices: LanguageChoice[]
  mayImport: boolean
}) {
  const { t: say } = useAdminMessages('exchange')
  return (
    <main>
      <ExportForm say={say} choices={choices} />
      {mayImport ? <Import /> : <p>{say('no-translator')}</p>}
    </main>
  )
}

/** A form of its own, without a script: the browser downloads what it asks for. */
function ExportForm({ say, choices }: { say: Say; choices: LanguageChoice[] }) {
  const first =
    choices.find(({ open, missing }) => open + missing > 0) ?? choices.find(({ all }) => all > 0)
  const [language, setLanguage] = useState((first ?? choices[0])?.language)
  const [only, setOnly] = useState<'open' | 'all'>('open')
  const [alsoMissing, setAlsoMissing] = useState(true)
  const chosen = choices.find((choice) => choice.language === language)
  const missing = chosen?.missing ?? 0
  const nothing = !chosen?.[only] && !(alsoMissing && missing)
  return (
    <form
      className="exchange-panel"
      action="/api/translations/export"
      method="get"
      aria-labelledby="exchange-export"
    >
      <h2 id="exchange-export">{say('export')}</h2>
      <div className="exchange-fields">
        <label>
          <span>{say('language')}</span>
          <select
            name="language"
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
          >
            {choices.map(({ language, name, open, all }) => (
              <option key={language} value={language}>
                {/* Isolated: an Arabic name would turn the numbers after it around. */}
                {`\u2068${name}\u2069 – ${say('counts', { open, all })}`}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('format')}</span>
          <select name="format">
            {Object.entries(formatNames).map(([format, name]) => (
              <option key={format} value={format}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{say('which')}</legend>
          {(['open', 'all'] as const).map((each) => (
            <label key={each} className="exchange-check">
              <input
                type="radio"
                name="status"
                value={each}
                checked={only === each}
                onChange={() => setOnly(each)}
              />
              {say(each, { count: chosen?.[each] ?? 0 })}
            </label>
          ))}
          <label className="exchange-check">
            <input
              type="checkbox"
              name="missing"
              value="1"
              checked={alsoMissing}
              onChange={({ target }) => setAlsoMissing(target.checked)}
            />
            {say('missing', { count: missing })}
          </label>
        </fieldset>
        <button type="submit" className="exchange-button exchange-button--first" disabled={nothing}>
          {say('download')}
        </button>
      </div>
      <p className="exchange-panel__hint">
        {nothing ? say(chosen?.all ? 'nothing' : 'none') : say('begun')}
      </p>
    </form>
  )
}

function Import() {
  const { say, add, ...list } = useImports({})
  return (
    <section className="exchange-panel" aria-labelledby="exchange-import">
      <h2 id="exchange-import">{say('import')}</h2>
      <DropZone say={say} onFiles={add} />
      <ImportList say={say} {...list} />
    </section>
  )
}
