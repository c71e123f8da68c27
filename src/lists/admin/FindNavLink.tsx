import type { ServerProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'

/** The navigation’s link to where texts are found. */
export function FindNavLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/find">
      <span className="nav__link-label">{translatorFor(i18n.language)('lists.find')}</span>
    </a>
  )
}
