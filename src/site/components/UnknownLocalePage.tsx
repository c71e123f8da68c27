import { getTranslations } from 'next-intl/server'
import { defaultLanguage, describe, languages } from '../../i18n/languages'
import { homeAddress } from '../addresses'
import { AnswerStatus } from './AnswerStatus'

/** A whole document for a path outside every language: the message in each of them. */
export async function UnknownLocalePage() {
  const t = await getTranslations({ locale: defaultLanguage, namespace: 'site' })
  return (
    <html lang={defaultLanguage} dir={describe(defaultLanguage).direction}>
      <body>
        <title>{`${t('notFoundTitle')} · ${t('name')}`}</title>
        <AnswerStatus status={404} />
        <header className="site-header">
          <div className="wide">
            <a className="site-name" href="/">
              {t('name')}
            </a>
          </div>
        </header>
        <main className="list absent">
          <h1>{t('notFoundTitle')}</h1>
          {languages.map(async (language) => {
            const words = await getTranslations({ locale: language, namespace: 'site' })
            return (
              <section key={language} lang={language} dir={describe(language).direction}>
                <p>{words('notFound')}</p>
                <p>
                  <a href={homeAddress(language)} hrefLang={language}>
                    {describe(language).ownName}: {words('allPages')}
                  </a>
                </p>
              </section>
            )
          })}
        </main>
      </body>
    </html>
  )
}
