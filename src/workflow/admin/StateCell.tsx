import type { DefaultServerCellComponentProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'
import type { State } from '../../revision/revision'
import './workflow.css'

/** A state in a list. */
export function StateCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const state = (cellData ?? 'draft') as State
  return (
    <span className={`workflow-state workflow-state--${state}`}>
      {translatorFor(i18n.language)(`workflow.states.${state}`)}
    </span>
  )
}
