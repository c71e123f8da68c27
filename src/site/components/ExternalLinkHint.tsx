import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'

/** Whether a link leads to another site. */
export function isExternalLink(href: string): boolean {
  return /^https?:/.test(href)
}

/** Hint for screen readers that a link is external; others see an arrow. */
export async function ExternalLinkHint({ within }: { within: Language }) {
  const t = await getTranslations({ locale: within, namespace: 'reading' })
  return <span className="unseen"> ({t('outside')})</span>
}
