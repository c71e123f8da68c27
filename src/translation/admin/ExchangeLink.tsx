'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { exchangeWords } from './words'

/** In the navigation: the way to the files of many translations. */
export function ExchangeLink() {
  const { i18n } = useTranslation()
  const here = usePathname() === '/admin/exchange'
  return (
    <Link
      className="nav__link"
      href="/admin/exchange"
      prefetch={false}
      aria-current={here ? 'page' : undefined}
    >
      {here ? <div className="nav__link-indicator" /> : null}
      <span className="nav__link-label">{exchangeWords(i18n.language)('title')}</span>
    </Link>
  )
}
