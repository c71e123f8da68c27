import type { ServerProps } from 'payload'
import { wordsIn } from '../../i18n/server/messages'
import './translation-status.css'

/** In the admin's menu: what is open in translation. */
export function NavLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link overview__nav" href="/admin/translations">
      <span className="nav__link-label">{wordsIn(i18n.language)('overview.nav')}</span>
    </a>
  )
}
