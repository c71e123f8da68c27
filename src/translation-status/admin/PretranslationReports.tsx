import { momentIn, type Reader, sideBySide } from '../../i18n/formatting'
import { isLanguage } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { refusalMessage } from '../../refusals/payload/refuse'
import type { Pretranslation } from '../payload/newest-pretranslations'
import { type PretranslatedContent, summedUp } from '../pretranslation'

const columns = ['memory', 'machine', 'refused', 'open', 'kept'] as const

type Props = { runs: Pretranslation[]; reader: Reader }

/** What the last pre-translations of a language did, content by content. */
export function PretranslationReports({ runs, reader }: Props) {
  const { language: adminLanguage } = reader
  const t = translatorFor(adminLanguage)
  if (runs.length === 0) return null
  return (
    <section className="overview__reports" aria-labelledby="pretranslations">
      <h2 id="pretranslations">{t('pretranslation.title')}</h2>
      {runs.map((run, index) => (
        <details key={run.id} open={index === 0 && run.state !== 'done'}>
          <summary>
            {sideBySide([
              momentIn(reader, run.at),
              run.byName,
              t(`pretranslation.states.${run.state}`, {
                done: run.report?.length ?? 0,
                all: run.contents.length,
              }),
            ])}
          </summary>
          <Report report={run.report ?? []} adminLanguage={adminLanguage} />
        </details>
      ))}
    </section>
  )
}

function Report({
  report,
  adminLanguage,
}: {
  report: PretranslatedContent[]
  adminLanguage: string
}) {
  const t = translatorFor(adminLanguage)
  const format = new Intl.NumberFormat(adminLanguage)
  const language = isLanguage(adminLanguage) ? adminLanguage : 'en'
  const sums = summedUp(report)
  return (
    <div className="overview__wide">
      <table className="overview__table">
        <thead>
          <tr>
            <th scope="col">{t('translationStatus.content')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`pretranslation.counts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.map(({ kind, contentId, title, edition, why, ...counts }) => (
            <tr key={`${kind} ${contentId}`}>
              <th scope="row">
                {edition ? (
                  <a href={`/admin/collections/${kind}/${edition}/translate?status=open`}>
                    <bdi>{title || '…'}</bdi>
                  </a>
                ) : (
                  <bdi>{title || '…'}</bdi>
                )}
                {why ? <small>{refusalMessage(why, language)}</small> : null}
              </th>
              {columns.map((column) => (
                <td key={column} data-label={t(`pretranslation.counts.${column}`)}>
                  {format.format(counts[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('pretranslation.sum')}</th>
            {columns.map((column) => (
              <td key={column} data-label={t(`pretranslation.counts.${column}`)}>
                {format.format(sums[column])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
