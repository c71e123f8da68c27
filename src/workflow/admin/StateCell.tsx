import type { DefaultServerCellComponentProps } from 'payload'
import en from '../../../messages/en.json' with { type: 'json' }
import type { State } from '../revision'
import './workflow.css'

/** A state in a list. */
export function StateCell({ cellData }: DefaultServerCellComponentProps) {
  const state = (cellData ?? 'draft') as State
  return (
    <span className={`workflow-state workflow-state--${state}`}>{en.workflow.states[state]}</span>
  )
}
