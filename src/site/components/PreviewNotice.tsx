import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'

/** Notice above a draft: that nobody takes it for what is public. */
export async function PreviewNotice({ language }: { language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <p className="preview-notice" role="status">
      {t('preview')}
    </p>
  )
}
