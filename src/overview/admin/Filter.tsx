import { wordsIn } from '../../platform/sentences'
import { type Asked, addressOf } from '../asked'
import type { PlacedRow } from '../payload/overview'

type Props = { asked: Asked; all?: boolean; rows: PlacedRow[]; adminLanguage: string }

/** Limits what is shown to a page and the FAQs on it; and all of it as a file. */
export function Filter({ asked, all = false, rows, adminLanguage }: Props) {
  const t = wordsIn(adminLanguage)
  const { language, state, on } = asked
  // A page that was followed by its name is known by its id: its name stands in the rows.
  const named =
    rows.find(({ contentId }) => contentId === on)?.title ??
    rows.flatMap(({ places }) => places).find(({ page }) => page === on)?.title
  return (
    <div className="overview__filter">
      <form action={addressOf({}, all)}>
        {language ? <input type="hidden" name="language" value={language} /> : null}
        {state === 'open' ? null : <input type="hidden" name="state" value={state} />}
        <label>
          {t('overview.onPage')}
          <input
            type="search"
            name="on"
            defaultValue={named ? '' : on}
            placeholder={t('overview.onPageHint')}
          />
        </label>
        <button type="submit">{t('overview.filter')}</button>
      </form>
      {on ? (
        <p>
          {t('overview.onlyOn', { page: named ?? on })}{' '}
          <a href={addressOf({ ...asked, on: undefined, page: 1 }, all)}>{t('overview.clear')}</a>
        </p>
      ) : null}
      <a className="overview__file" href={fileOf(asked)} download>
        {t('overview.csv')}
      </a>
    </div>
  )
}

function fileOf({ language, state, on }: Asked): string {
  const said = new URLSearchParams({ ...(language && { language }), state, ...(on && { on }) })
  return `/api/translations/dashboard.csv?${said}`
}
