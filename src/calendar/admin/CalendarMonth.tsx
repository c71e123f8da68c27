import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { monthOf, weeksOf } from '../month'
import type { ShownDay } from '../payload/shown'
import { addressOf, type CalendarQuery } from '../query'
import { EntryItem } from './EntryItem'
import { dayNamedIn, dayNumberIn, monthIn, weekdayIn } from './formatting'

type Props = {
  asked: CalendarQuery
  days: ShownDay[]
  timeZone: string
  today: string
  adminLanguage: Language
  firstDay: Parameters<typeof weeksOf>[1]
}

/** A month as a table of weeks; on a phone the same table is a list of the days that have something. */
export function CalendarMonth({ firstDay, ...props }: Props) {
  const { asked, days, today, adminLanguage } = props
  const { month } = asked
  const weeks = weeksOf(month, firstDay)
  const shown = new Map(days.map((each) => [each.day, each]))
  return (
    <table className="calendar__month">
      <caption className="calendar__unseen">{monthIn(adminLanguage, month)}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{weekdayIn(adminLanguage, day, 'short')}</span>
              <span className="calendar__unseen">{weekdayIn(adminLanguage, day, 'long')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-other={monthOf(day) === month ? undefined : true}
                data-empty={shown.has(day) ? undefined : true}
                aria-current={day === today ? 'date' : undefined}
              >
                <Day {...props} day={day} shown={shown.get(day)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({
  asked,
  day,
  shown,
  timeZone,
  today,
  adminLanguage,
}: Omit<Props, 'firstDay' | 'days'> & { day: string; shown: ShownDay | undefined }) {
  const t = translatorFor(adminLanguage)
  const named = dayNamedIn(adminLanguage, day)
  const more = shown ? shown.total - shown.entries.length : 0
  return (
    <>
      <time dateTime={day} className="calendar__day">
        <span className="calendar__number" aria-hidden="true">
          {dayNumberIn(adminLanguage, day)}
        </span>
        <span className="calendar__name">
          {named}
          {day === today ? ` (${t('calendar.isToday')})` : ''}
        </span>
      </time>
      {shown ? (
        <ul>
          {shown.entries.map((entry) => (
            <EntryItem
              key={`${entry.of}${entry.target}${entry.kind}`}
              {...{ entry, timeZone, adminLanguage }}
            />
          ))}
        </ul>
      ) : null}
      {more > 0 ? (
        <a
          className="calendar__more"
          href={addressOf({ ...asked, day })}
          aria-label={t('calendar.moreOn', { count: more, day: named })}
        >
          {t('calendar.more', { count: more })}
        </a>
      ) : null}
    </>
  )
}
