import type { DefaultServerCellComponentProps } from 'payload'
import { isLanguage } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { State } from '../../revision/revision'
import type { StoredProgress } from '../../segments/translated-document'
import { structureMessage } from '../../translation/server/structure-message'
import './workflow.css'

/** A state in a list; beneath it what of the source's structure came in by itself. */
export function StateCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  const state = (cellData ?? 'draft') as State
  const { progress } = (rowData ?? {}) as { progress?: StoredProgress | null }
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  const structure = structureMessage(progress?.structure, language)
  return (
    <>
      <span className={`workflow-state workflow-state--${state}`}>
        {translatorFor(i18n.language)(`workflow.states.${state}`)}
      </span>
      {structure ? <small className="workflow-state__structure">{structure}</small> : null}
    </>
  )
}
