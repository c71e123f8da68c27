import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { feedAddress } from '../addresses'

type Props = { language: Language; slug?: string }

/** Links to the feeds: of a page, or without a slug of everything in a language. */
export async function Feeds({ language, slug }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  return (
    <p className="feeds">
      {t('follow')}: <a href={feedAddress(language, 'atom', slug)}>Atom</a>{' '}
      <a href={feedAddress(language, 'json', slug)}>JSON Feed</a>
    </p>
  )
}
