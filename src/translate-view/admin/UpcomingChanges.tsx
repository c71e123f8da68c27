import { describe } from '../../i18n/languages'
import type { Words } from '../../segments/admin/segment-messages'
import { InlineText } from './InlineText'
import type { TranslationAtHand } from './segment-at-hand'

/** New segments in the source's draft: to read, not yet to translate. */
export function UpcomingChanges({ answer, t }: { answer: TranslationAtHand; t: Words }) {
  if (answer.coming.length === 0) return null
  const { sourceLanguage } = answer
  return (
    <section className="coming">
      <h2>{t('coming')}</h2>
      <p>{t('comingWhy')}</p>
      <ul>
        {answer.coming.map(({ note, source }) => (
          <li key={`${note} ${JSON.stringify(source)}`}>
            <p lang={sourceLanguage} dir={describe(sourceLanguage).direction}>
              <InlineText inlines={source} codes={{}} t={t} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
