import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { languageName } from '../date-format'

type Props = { language: Language; within: Language }

/** Hint that a link leads to a text in another language: " (in English)". */
export async function OtherLanguageHint({ language, within }: Props) {
  const t = await getTranslations({ locale: within, namespace: 'site' })
  return (
    <span className="foreign" lang={within}>
      {' '}
      ({t('inLanguage', { language: languageName(language, within) })})
    </span>
  )
}
