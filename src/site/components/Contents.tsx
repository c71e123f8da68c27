import { getTranslations } from 'next-intl/server'
import { describe } from '../../i18n/languages'
import type { PageView } from '../page-view'

/** From so many entries on, the table is folded where it stands above the text. */
const long = 12

type Listed = Pick<PageView, 'outline' | 'faqs'>

/** Whether the way back to the table of contents is a long one. */
export function isLong({ outline, faqs }: Listed): boolean {
  return outline.length + faqs.length >= long
}

/** The table of contents: headings of the text, and questions. Nothing where there is one of them at most. */
export async function Contents({ view }: { view: PageView }) {
  const { language, outline, faqs } = view
  const count = outline.length + faqs.length
  if (count < 2) return null
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <nav className="contents" id="contents" aria-label={t('contents')}>
      {isLong(view) ? (
        <>
          {/* Beside the text, where it scrolls by itself: the way up. */}
          <p className="contents__title">
            <a href="#content">{t('contents')}</a>
          </p>
          <details>
            <summary>{t('contentsOf', { count })}</summary>
            <Entries {...{ outline, faqs }} />
          </details>
        </>
      ) : (
        <>
          <p>{t('contents')}</p>
          <Entries {...{ outline, faqs }} />
        </>
      )}
    </nav>
  )
}

function Entries({ outline, faqs }: Listed) {
  return (
    <div className="contents__entries">
      {outline.length > 0 ? (
        <ul>
          {outline.map(({ anchor, level, words }) => (
            <li key={anchor} className={level > 2 ? 'contents__below' : undefined}>
              <a href={`#${anchor}`}>{words}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {faqs.length > 0 ? (
        <ol>
          {faqs.map((faq) => (
            <li key={faq.anchor} value={faq.number}>
              <a
                href={`#${faq.anchor}`}
                lang={faq.language}
                dir={faq.language && describe(faq.language).direction}
              >
                {faq.question}
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
