import type { ServerProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'

/** The navigation’s link to the calendar. */
export function CalendarNavLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/calendar">
      <span className="nav__link-label">{translatorFor(i18n.language)('calendar.title')}</span>
    </a>
  )
}
