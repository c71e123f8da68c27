'use client'

/** Asks for a moment of the future, and leads to the site as it would be then. */
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import { type Language, languages } from '../../i18n/languages'
import { GuestLinks } from '../../releases/admin/GuestLinks'
import { previewAddress } from '../../releases/preview-address'
import { instantOf } from '../../time/wall-clock'

/** @param timeZone in which the moment is given */
export function SiteAt({ timeZone }: { timeZone: string }) {
  const { t, adminLanguage } = useAdminMessages('calendar')
  const [clock, setClock] = useState('')
  const [language, setLanguage] = useState<Language>(adminLanguage)
  const at = instantOf(clock, timeZone)?.toISOString()
  return (
    <fieldset className="calendar__filters">
      <legend>{t('siteAt')}</legend>
      <label>
        {t('siteWhen', { timeZone })}
        <input
          type="datetime-local"
          value={clock}
          onChange={({ target }) => setClock(target.value)}
        />
      </label>
      <label>
        {t('language')}
        <select value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageIn(adminLanguage, each)}
            </option>
          ))}
        </select>
      </label>
      {at ? (
        <a
          className="calendar__go"
          href={previewAddress(language, { kind: 'moment', at })}
          target="_blank"
          rel="noreferrer"
        >
          {t('siteShow')}
        </a>
      ) : null}
      <GuestLinks moment={at} />
    </fieldset>
  )
}
