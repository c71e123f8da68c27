import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { Absent } from './NotPublishedHere'

type Props = {
  language: Language
  explanation: string
  elsewhere: { language: Language; href: string }[]
}

/**
 * A page that was public and is no longer there, with the reason. A Next page cannot answer 410
 * (Gone); it says so in its head, and `scripts/server/answer.mjs` answers it.
 */
export async function Gone({ language, explanation, elsewhere }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <Absent title={t('goneTitle')} language={language} elsewhere={elsewhere}>
      <meta name="answer-status" content="410" />
      <meta name="robots" content="noindex" />
      <p className="explanation">{explanation}</p>
    </Absent>
  )
}
