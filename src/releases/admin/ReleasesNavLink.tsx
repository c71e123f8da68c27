import type { ServerProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'

/** The navigation’s link to the releases. */
export function ReleasesNavLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/releases">
      <span className="nav__link-label">
        {translatorFor(i18n.language)('collections.releases.many')}
      </span>
    </a>
  )
}
