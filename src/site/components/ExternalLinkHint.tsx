import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'

/** Whether an address leads to another site. */
export function isExternalLink(href: string): boolean {
  return /^https?:/.test(href)
}

/** Says to those who hear a page what the arrow says to those who see it. */
export async function ExternalLinkHint({ within }: { within: Language }) {
  const t = await getTranslations({ locale: within, namespace: 'reading' })
  return <span className="unseen"> ({t('outside')})</span>
}
