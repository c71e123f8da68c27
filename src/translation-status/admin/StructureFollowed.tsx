import { dayIn, type Reader } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { PlacedRow } from '../payload/status-list'
import { Structure } from './StatusTable'

type Props = { rows: PlacedRow[]; language: Language; reader: Reader }

/** Below what is open: where the structure of the source came in by itself lately, and nothing is to do. */
export function StructureFollowed({ rows, language, reader }: Props) {
  const { language: adminLanguage } = reader
  const t = translatorFor(adminLanguage)
  if (rows.length === 0) return null
  return (
    <section className="overview__followed" aria-labelledby="structure-followed">
      <h2 id="structure-followed">{t('translationStatus.followed')}</h2>
      <p>{t('translationStatus.followedHint')}</p>
      <ul>
        {rows.map((row) => {
          const { kind, contentId, title } = row
          const cell = row[language]
          return (
            <li key={`${kind} ${contentId}`}>
              <a href={`/admin/collections/${kind}/${cell.edition}/translate`}>
                <bdi>{title || '…'}</bdi>
              </a>
              <Structure cell={cell} adminLanguage={adminLanguage} />
              {cell.structureAt ? (
                <time dateTime={cell.structureAt}>{dayIn(reader, cell.structureAt)}</time>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
