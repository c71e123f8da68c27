import { describe, type Language } from '../../i18n/languages'

type Props = {
  language: Language
  heading: string
  counts: { language: Language; count: number }[]
  hrefOf: (language: Language) => string
}

/** A word about what exists, but not in this language. */
export function OtherLanguages({ language, heading, counts, hrefOf }: Props) {
  if (counts.length === 0) return null
  const { format } = new Intl.NumberFormat(describe(language).conventions)
  return (
    <section className="only-elsewhere" aria-labelledby="only-elsewhere">
      <h2 id="only-elsewhere">{heading}</h2>
      <ul className="ways">
        {counts.map((each) => (
          <li key={each.language}>
            <a href={hrefOf(each.language)} hrefLang={each.language}>
              <bdi lang={each.language}>{describe(each.language).ownName}</bdi>
            </a>{' '}
            ({format(each.count)})
          </li>
        ))}
      </ul>
    </section>
  )
}
