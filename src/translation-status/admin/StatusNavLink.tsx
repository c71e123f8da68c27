import type { ServerProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'
import './translation-status.css'

/** In the admin's menu: what is open in translation. */
export function StatusNavLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link overview__nav" href="/admin/translations">
      <span className="nav__link-label">
        {translatorFor(i18n.language)('translationStatus.nav')}
      </span>
    </a>
  )
}
