import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { siteKey } from '@/delivery/cache-keys'
import { dependsOn } from '@/delivery/server/dependencies'
import { isLanguage, languages } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { accessibilityAddress } from '@/site/addresses'
import { alternatesOf } from '@/site/alternates'
import { SiteFrame } from '@/site/components/SiteFrame'

type Props = PageProps<'/[locale]/accessibility'>

const here = languages.map((language) => ({ language, href: accessibilityAddress(language) }))
const means = ['zoom', 'keyboard', 'screenReader', 'settings', 'script'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLanguage(locale)) return {}
  const t = await getTranslations({ locale })
  return {
    title: `${t('reading.accessibility.title')} · ${t('site.name')}`,
    description: t('reading.accessibility.commitment'),
    alternates: { canonical: accessibilityAddress(locale), languages: alternatesOf(here) },
  }
}

export default async function AccessibilityStatement({ params }: Props) {
  const { locale } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'reading.accessibility' })
  dependsOn([siteKey])
  const address = settings().contact
  return (
    <SiteFrame language={locale} languages={here} address={accessibilityAddress(locale)}>
      <div className="list statement prose">
        <h1>{t('title')}</h1>
        <p>{t('commitment')}</p>
        <h2>{t('standardTitle')}</h2>
        <p>{t('standard')}</p>
        <h2>{t('meansTitle')}</h2>
        <ul>
          {means.map((each) => (
            <li key={each}>{t(each)}</li>
          ))}
        </ul>
        <h2>{t('limitsTitle')}</h2>
        <p>{t('limits')}</p>
        <h2>{t('contactTitle')}</h2>
        <p>{t('contact')}</p>
        {address ? (
          <p>
            <a href={`mailto:${address}`}>{t('write', { address })}</a>
          </p>
        ) : null}
      </div>
    </SiteFrame>
  )
}
