'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** The navigation's link to export and import of many translations. */
export function ExchangeNavLink() {
  const { t } = useAdminMessages('exchange')
  const here = usePathname() === '/admin/exchange'
  return (
    <Link
      className="nav__link"
      href="/admin/exchange"
      prefetch={false}
      aria-current={here ? 'page' : undefined}
    >
      {here ? <div className="nav__link-indicator" /> : null}
      <span className="nav__link-label">{t('title')}</span>
    </Link>
  )
}
