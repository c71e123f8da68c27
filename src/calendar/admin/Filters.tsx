import { languageIn } from '../../i18n/formatting'
import { type Language, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { PersonName } from '../payload/people'
import { addressOf, type CalendarQuery } from '../query'

type Props = { asked: CalendarQuery; people: PersonName[]; own: string; adminLanguage: Language }

/** By language and person; what is chosen stands in the address. */
export function Filters({ asked, people, own, adminLanguage }: Props) {
  const t = translatorFor(adminLanguage)
  const { month, day, view, language, person } = asked
  const me = people.find(({ id }) => id === own)
  const others = people.filter(({ id }) => id !== own)
  return (
    <form
      action="/admin/calendar"
      method="get"
      className="calendar__filters"
      aria-label={t('calendar.filters')}
    >
      {day ? (
        <input type="hidden" name="day" value={day} />
      ) : (
        <>
          <input type="hidden" name="month" value={month} />
          {view === 'list' ? <input type="hidden" name="view" value={view} /> : null}
        </>
      )}
      <label>
        {t('calendar.language')}
        <select name="language" defaultValue={language ?? ''} key={`language-${language}`}>
          <option value="">{t('lists.allLanguages')}</option>
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageIn(adminLanguage, each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('calendar.person')}
        <select name="person" defaultValue={person ?? ''} key={`person-${person}`}>
          <option value="">{t('calendar.everybody')}</option>
          {me ? <option value={me.id}>{t('calendar.me', { name: me.name })}</option> : null}
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="workflow-step">
        {t('calendar.show')}
      </button>
      {language || person ? (
        <a href={addressOf({ month, day, view })}>{t('calendar.clear')}</a>
      ) : null}
    </form>
  )
}
