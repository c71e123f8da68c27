import { formatNames } from '../../exchange/format-names'
import { translatorFor } from '../../i18n/server/messages'
import type { PlacedRow } from '../payload/status-list'
import { addressOf, type StatusQuery } from '../query'
import { statuses } from '../status'

type Props = {
  asked: StatusQuery
  all?: boolean
  rows: PlacedRow[]
  /** Of the language, by name. */
  translators?: { id: string; name: string }[]
  /** Whether something in the language waits for a translator. */
  hasFiles?: boolean
  adminLanguage: string
}

/** Filter by page, in the matrix also by status; and the download as CSV. */
export function StatusFilter({
  asked,
  all = false,
  rows,
  translators,
  hasFiles = false,
  adminLanguage,
}: Props) {
  const t = translatorFor(adminLanguage)
  const { language, state, shownOn, assignee } = asked
  // A page that was followed by its name is known by its id: its name stands in the rows.
  const named =
    rows.find(({ contentId }) => contentId === shownOn)?.title ??
    rows.flatMap(({ places }) => places).find(({ page }) => page === shownOn)?.title
  return (
    <div className="overview__filter">
      <form action={addressOf({}, all)}>
        {language ? <input type="hidden" name="language" value={language} /> : null}
        {all ? (
          <label>
            {t('translationStatus.standing')}
            <select name="state" defaultValue={state}>
              <option value="all">{t('translationStatus.allStates')}</option>
              <option value="open">{t('translationStatus.open')}</option>
              {statuses.map((standing) => (
                <option key={standing} value={standing}>
                  {t(`translationStatus.statuses.${standing}`)}
                </option>
              ))}
            </select>
          </label>
        ) : state === 'open' ? null : (
          <input type="hidden" name="state" value={state} />
        )}
        <label>
          {t('translationStatus.onPage')}
          <input
            type="search"
            name="shownOn"
            defaultValue={named ? '' : shownOn}
            placeholder={t('translationStatus.onPageHint')}
          />
        </label>
        {translators ? (
          <label>
            {t('assignments.assignee')}
            <select name="assignee" defaultValue={assignee ?? ''}>
              <option value="">{t('assignments.all')}</option>
              <option value="me">{t('assignments.me')}</option>
              <option value="none">{t('assignments.nobody')}</option>
              {translators.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <button type="submit">{t('translationStatus.filter')}</button>
      </form>
      {shownOn ? (
        <p>
          {t('translationStatus.onlyOn', { page: named ?? shownOn })}{' '}
          <a href={addressOf({ ...asked, shownOn: undefined, page: 1 }, all)}>
            {t('translationStatus.clear')}
          </a>
        </p>
      ) : null}
      <a className="overview__file" href={fileOf(asked)} download>
        {t('translationStatus.csv')}
      </a>
      {language ? (
        <a className="overview__file" href={wordsOf(asked)} download>
          {t('translationStatus.wordCounts')}
        </a>
      ) : null}
      {language ? (
        <a
          className="overview__file"
          href={`/api/translations/machine-report.csv?language=${language}`}
          download
        >
          {t('translationStatus.machineReport')}
        </a>
      ) : null}
      {hasFiles ? (
        <p className="overview__zip">
          {t('translationStatus.files')}{' '}
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
function zipOf({ language, shownOn }: StatusQuery, format: string): string {
  const said = new URLSearchParams({
    ...(language && { language }),
    format,
    missing: '1',
    ...(shownOn && { shownOn }),
  })
  return `/api/translations/export?${said}`
}

/** How many words are open, by what the memory knows of them. */
function wordsOf({ language, state, shownOn, assignee }: StatusQuery): string {
  const said = new URLSearchParams({
    ...(language && { language }),
    state,
    ...(shownOn && { shownOn }),
    ...(assignee && { assignee }),
  })
  return `/api/translations/word-counts.csv?${said}`
}

function fileOf({ language, state, shownOn, assignee }: StatusQuery): string {
  const said = new URLSearchParams({
    ...(language && { language }),
    state,
    ...(shownOn && { shownOn }),
    ...(assignee && { assignee }),
  })
  return `/api/translations/dashboard.csv?${said}`
}
