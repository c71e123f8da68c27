import type { AdminViewServerProps } from 'payload'
import { languageIn } from '../../i18n/formatting'
import { languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { isRefusal } from '../../refusals/refusal'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'
import { type PlacedRow, statusListOf } from '../payload/status-list'
import { queryFrom, type StatusQuery } from '../query'
import { PageSelect } from './PageSelect'
import { Pagination } from './Pagination'
import { StatusBadge } from './StatusBadge'
import { StatusFilter } from './StatusFilter'
import { Structure, wayTo } from './StatusTable'
import { ViewLayout } from './ViewLayout'

/**
 * Admin view `/admin/translations/all`: each content in every language, the last change at the top.
 */
export async function StatusMatrix(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const { language: _, ...searched } = view.searchParams ?? {}
  const said = queryFrom(searched, true)
  const asked: StatusQuery = isRefusal(said) ? { state: 'all', page: 1, limit: 25 } : said
  const adminLanguage = req.i18n.language
  const t = translatorFor(adminLanguage)
  const { rows, total } = mayReadDrafts(personOf(req))
    ? await statusListOf(asked, req)
    : { rows: [], total: 0 }
  return (
    <ViewLayout view={view} title={t('translationStatus.title')} shows="all">
      <StatusFilter asked={asked} all rows={rows} adminLanguage={adminLanguage} />
      <div className="overview__wide">
        <table className="overview__table overview__table--matrix">
          <thead>
            <tr>
              <th scope="col">{t('translationStatus.content')}</th>
              {languages.map((language) => (
                <th key={language} scope="col">
                  {languageIn(adminLanguage, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.contentId}`}>
                <th scope="row">
                  <a href={`/admin/collections/${row.kind}/${row.source}`}>
                    <bdi>{row.title || '…'}</bdi>
                  </a>
                  <small>
                    {t(`collections.${row.kind}.one`)}{' '}
                    <PageSelect {...{ asked }} all places={row.places} />
                  </small>
                </th>
                {languages.map((language) => (
                  <td key={language} data-label={languageIn(adminLanguage, language)}>
                    <InLanguage row={row} language={language} adminLanguage={adminLanguage} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? (
        <p className="overview__empty">{t('translationStatus.emptyAll')}</p>
      ) : null}
      <Pagination asked={asked} total={total} all adminLanguage={adminLanguage} />
    </ViewLayout>
  )
}

type CellProps = { row: PlacedRow; language: (typeof languages)[number]; adminLanguage: string }

function InLanguage({ row, language, adminLanguage }: CellProps) {
  const cell = row[language]
  const mark = <StatusBadge state={cell.state} adminLanguage={adminLanguage} />
  if (cell.state === 'idle') return mark
  const count = cell.open ? new Intl.NumberFormat(adminLanguage).format(cell.open) : ''
  return (
    <>
      <a href={wayTo(row, cell)}>
        {mark} {count}
      </a>
      <Structure cell={cell} adminLanguage={adminLanguage} />
    </>
  )
}
