import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { ShownDay } from '../payload/shown'
import { EntryItem } from './EntryItem'
import { dayNamedIn } from './formatting'

type Props = { days: ShownDay[]; timeZone: string; today: string; adminLanguage: Language }

/** The days that have something, one below the other. */
export function CalendarList({ days, timeZone, today, adminLanguage }: Props) {
  const t = translatorFor(adminLanguage)
  return (
    <div className="calendar__list">
      {days.map(({ day, entries }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>
            {dayNamedIn(adminLanguage, day)}
            {day === today ? ` (${t('calendar.isToday')})` : ''}
          </h3>
          <ul>
            {entries.map((entry) => (
              <EntryItem
                key={`${entry.of}${entry.target}${entry.kind}`}
                {...{ entry, timeZone, adminLanguage }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
