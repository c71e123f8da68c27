import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { type CrossReferenceView, referenceMessages } from '../rich-text-view'

type Props = { reference: CrossReferenceView; language: Language }

/** A cross reference to a FAQ: "FAQ #5 above", in the words of the text's language. */
export async function CrossReference({ reference, language }: Props) {
  const { way, href, number = 0, page = '', question } = reference
  if (way === 'nowhere') return <q>{question}</q>
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return t.rich(referenceMessages[way], {
    number,
    page,
    link: (words) => (
      <a href={href} hrefLang={reference.language} title={question}>
        {words}
      </a>
    ),
  })
}
