import type { ServerProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'
import './translation-status.css'

/** The navigation's link to the translation status. */
export function StatusNavLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link overview__nav" href="/admin/translations">
      <span className="nav__link-label">
        {translatorFor(i18n.language)('translationStatus.nav')}
      </span>
    </a>
  )
}
