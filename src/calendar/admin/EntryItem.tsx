import { languageIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { previewAddress } from '../../releases/preview-address'
import { type Entry, pathOf } from '../entry'
import { whyNot } from '../payload/entry-text'
import { timeIn } from './formatting'

type Props = { entry: Entry; timeZone: string; adminLanguage: Language }

/** An entry in a day: when, what, in which language, by whom; and why it will not happen. */
export function EntryItem({ entry, timeZone, adminLanguage }: Props) {
  const t = translatorFor(adminLanguage)
  const { at, kind, title, language, by, members, lapsed } = entry
  const why = whyNot(entry, adminLanguage)
  const state = lapsed ? 'lapsed' : kind
  return (
    <li className={`calendar__entry calendar__entry--${state}`}>
      <span className="calendar__when">
        <time dateTime={at}>{timeIn(adminLanguage, at, timeZone)}</time>{' '}
        <span>{lapsed ? t('calendar.lapsed') : t(`calendar.kinds.${kind}`)}</span>
      </span>
      <a
        href={pathOf(entry)}
        className={`calendar__title${lapsed ? ' calendar__title--lapsed' : ''}`}
      >
        <bdi lang={language}>{title || t('workflow.untitled')}</bdi>
      </a>
      {why ? <span className="calendar__why">{why}</span> : null}
      <small>
        {language ? <span>{languageIn(adminLanguage, language)}</span> : null}
        {members === undefined ? null : <span>{t('releases.members', { count: members })}</span>}
        <bdi>{by.name}</bdi>
        {lapsed ? null : (
          <a
            href={previewAddress(language ?? adminLanguage, { kind: 'moment', at })}
            target="_blank"
            rel="noreferrer"
          >
            {t('calendar.siteThen')}
          </a>
        )}
      </small>
    </li>
  )
}
