import { getTranslations } from 'next-intl/server'
import { feedTypes, updatesAddress } from '../addresses'
import type { PageView } from '../page-view'
import { UpdateList } from './UpdateList'

const shown = 3

/** The newest updates at a page's end, and the link to all of them. */
export async function LatestUpdates({ view }: { view: PageView }) {
  const { language, slug, updates } = view
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  return (
    <section className="latest-updates" aria-labelledby="latest-updates">
      {Object.entries(feedTypes(language, slug)).map(([type, href]) => (
        <link
          key={type}
          rel="alternate"
          type={type}
          title={t('ofPage', { title: view.title })}
          href={href}
        />
      ))}
      <h2 id="latest-updates">{t('latest')}</h2>
      <UpdateList updates={updates.slice(0, shown)} language={language} page="" />
      <p>
        <a href={updatesAddress(language, slug)}>{t('all')}</a>
      </p>
    </section>
  )
}
