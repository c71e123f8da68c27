import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { NotFoundPage } from './NotFoundPage'

type Props = { language: Language; elsewhere?: { language: Language; href: string }[] }

/** The page for 404: not published in this language; where it can be read, or the way home. */
export async function NotPublishedHere({ language, elsewhere = [] }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <NotFoundPage status={404} title={t('notFoundTitle')} language={language} elsewhere={elsewhere}>
      {elsewhere.length === 0 ? <p>{t('notFound')}</p> : null}
    </NotFoundPage>
  )
}
