'use client'

/** Beside the segment at hand: looks words up in what was translated before, and in the glossary. */
import { useId, useState } from 'react'
import { describe, type Language } from '../../i18n/languages'
import { InlineText } from './InlineText'
import { type Address, askConcordance, type Concordance as Found } from './requests'

type Props = { address: Address; source: Language; language: Language }

export function Concordance({ address, source, language }: Props) {
  const { t } = address
  const id = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found | { message: string }>()
  const look = async () => {
    const asked = await askConcordance(address, words, source, language)
    setFound('answer' in asked ? asked.answer : { message: asked.message })
  }
  return (
    <>
      <form
        className="concordance"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <label htmlFor={id}>{t('concordance.words')}</label>
        <input
          id={id}
          type="search"
          required
          maxLength={200}
          dir="auto"
          value={words}
          // What is selected in the text is what somebody wants to look up.
          onFocus={() => {
            const selected = window.getSelection()?.toString().trim()
            if (!words && selected && selected.length <= 200) setWords(selected)
          }}
          onChange={({ target }) => setWords(target.value)}
        />
        <button type="submit">{t('concordance.look')}</button>
      </form>
      <div role="status">
        {found && 'message' in found ? <p>{found.message}</p> : null}
        {found && 'matches' in found ? <Results {...{ found, source, language, t }} /> : null}
      </div>
    </>
  )
}

function Results({
  found: { matches, terms },
  source,
  language,
  t,
}: Pick<Props, 'source' | 'language'> & { found: Found; t: Address['t'] }) {
  if (matches.length + terms.length === 0)
    return <p className="aids__none">{t('concordance.none')}</p>
  return (
    <ol className="concordance__found">
      {terms.map((term) => (
        <li key={term.id}>
          <p lang={source} dir={describe(source).direction}>
            {term.source.map((each) => each.term).join(', ')}
          </p>
          <p lang={language} dir={describe(language).direction}>
            {term.target.map(({ term: form, status }) => (
              <span key={form} className={`term term--${status}`}>
                {form}{' '}
              </span>
            ))}
          </p>
          <small className="aids__none">{t('terms')}</small>
        </li>
      ))}
      {matches.map((match) => (
        <li key={JSON.stringify(match.source)}>
          <p className="aids__source" lang={source} dir={describe(source).direction}>
            <InlineText inlines={match.source} codes={{}} t={t} />
          </p>
          <p lang={language} dir={describe(language).direction}>
            <InlineText inlines={match.target} codes={{}} t={t} />
          </p>
          {match.origin === 'publication' ? null : (
            <small className="aids__none">{t(`memoryOrigins.${match.origin}`)}</small>
          )}
        </li>
      ))}
    </ol>
  )
}
