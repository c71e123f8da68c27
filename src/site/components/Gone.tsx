import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { NotFoundPage } from './NotFoundPage'

type Props = {
  language: Language
  explanation: string
  elsewhere: { language: Language; href: string }[]
}

/** The page for 410: unpublished, with the reason. */
export async function Gone({ language, explanation, elsewhere }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <NotFoundPage status={410} title={t('goneTitle')} language={language} elsewhere={elsewhere}>
      <p className="explanation">{explanation || t('goneOnwards')}</p>
    </NotFoundPage>
  )
}
