import '@/site/components/fonts.css'
import '@/site/components/site.css'
import '@/site/components/reading.css'
import type { Metadata } from 'next'
import { describe, languages } from '@/i18n/languages'
import { homeAddress } from '@/site/addresses'
import messages from '../messages/en.json'

export const metadata: Metadata = { title: messages.site.notFoundTitle }

/** An address outside every language: all that can be offered is the languages. */
export default function GlobalNotFound() {
  return (
    <html lang="en" dir="ltr">
      <body>
        <main className="list">
          <h1>{messages.site.notFoundTitle}</h1>
          <p>{messages.site.notFound}</p>
          <ul className="ways">
            {languages.map((language) => (
              <li key={language}>
                <a href={homeAddress(language)} lang={language} hrefLang={language}>
                  {describe(language).ownName}
                </a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  )
}
