import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'
import { searchAddress } from '../addresses'
import type { Searched } from '../payload/search'
import type { Passage } from '../search/passage'
import { mostWords } from '../search/query'
import { Pager } from './Pager'

type Props = Searched & {
  language: Language
  /** As the reader wrote it: the next page is asked for with the same words. */
  asked: string
}

/** The search results, the best first, each with the passage that has the words. */
export async function SearchResults({
  language,
  asked,
  shown,
  cut,
  found,
  complete,
  total,
  isMore,
  page,
  pageCount,
}: Props) {
  const t = await getTranslations({ locale: language, namespace: 'search' })
  if (!shown) return null
  const hrefOf = (number: number) =>
    `${searchAddress(language)}?${new URLSearchParams({ q: asked, page: String(number) })}`
  return (
    <>
      <p className="results__count" role="status">
        {total > 0
          ? t(isMore ? 'foundMore' : 'found', { count: total, words: shown })
          : t('nothing', { words: shown })}
      </p>
      {complete ? null : <p className="results__incomplete">{t('incomplete')}</p>}
      {cut ? <p>{t('cut', { count: mostWords })}</p> : null}
      {found.length === 0 ? <p>{t('hint')}</p> : null}
      <ol className="results">
        {found.map((each) => (
          <li key={each.href}>
            <Result found={each} pageLanguage={language} />
          </li>
        ))}
      </ol>
      <Pager language={language} page={page} pageCount={pageCount} hrefOf={hrefOf} />
    </>
  )
}

async function Result({
  found,
  pageLanguage,
}: {
  found: Searched['found'][number]
  pageLanguage: Language
}) {
  const t = await getTranslations({ locale: pageLanguage, namespace: 'search' })
  const site = await getTranslations({ locale: pageLanguage, namespace: 'site' })
  const { href, number, page, language, title, passage, isWithdrawn } = found
  const foreign = language && { lang: language, dir: describe(language).direction }
  const { conventions } = describe(pageLanguage)
  return (
    <>
      <h2>
        <a href={href}>
          {number ? `${new Intl.NumberFormat(conventions).format(number)}. ` : ''}
          <span {...foreign}>
            <Marked passage={title} />
          </span>
        </a>
      </h2>
      {isWithdrawn ? <p className="withdrawn-tag">{site('withdrawnShort')}</p> : null}
      {page ? <p className="results__page">{t('page', { page })}</p> : null}
      <p {...foreign}>
        <Marked passage={passage} />
      </p>
    </>
  )
}

function Marked({ passage }: { passage: Passage }) {
  let at = 0
  return passage.map(({ text, found }) => {
    at += text.length
    return found ? <mark key={at}>{text}</mark> : text
  })
}
