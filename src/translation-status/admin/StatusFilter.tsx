import { formatNames } from '../../exchange/format-names'
import { wordsIn } from '../../i18n/server/messages'
import type { PlacedRow } from '../payload/status-list'
import { type Asked, addressOf } from '../query'
import { standings } from '../status'

type Props = {
  asked: Asked
  all?: boolean
  rows: PlacedRow[]
  /** Whether something in the language waits for a translator. */
  hasFiles?: boolean
  adminLanguage: string
}

/** Limits what is shown to a page and the FAQs on it, the matrix also to a state; and all of it as a file. */
export function Filter({ asked, all = false, rows, hasFiles = false, adminLanguage }: Props) {
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
        {all ? (
          <label>
            {t('overview.standing')}
            <select name="state" defaultValue={state}>
              <option value="all">{t('overview.allStates')}</option>
              <option value="open">{t('overview.open')}</option>
              {standings.map((standing) => (
                <option key={standing} value={standing}>
                  {t(`overview.standings.${standing}`)}
                </option>
              ))}
            </select>
          </label>
        ) : state === 'open' ? null : (
          <input type="hidden" name="state" value={state} />
        )}
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
      {hasFiles ? (
        <p className="overview__zip">
          {t('overview.files')}{' '}
          {Object.entries(formatNames).map(([format, name]) => (
            <a key={format} href={zipOf(asked, format)} download>
              {name}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  )
}

/** What a translator takes along: all that is open here, begun or not. */
function zipOf({ language, on }: Asked, format: string): string {
  const said = new URLSearchParams({
    ...(language && { language }),
    format,
    missing: '1',
    ...(on && { on }),
  })
  return `/api/translations/export?${said}`
}

function fileOf({ language, state, on }: Asked): string {
  const said = new URLSearchParams({ ...(language && { language }), state, ...(on && { on }) })
  return `/api/translations/dashboard.csv?${said}`
}
