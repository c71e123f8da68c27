import type { DefaultServerCellComponentProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'
import { actorName } from './actor-name'

/** List cell: who took the last step. */
export function LastActorCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const t = translatorFor(i18n.language)
  const who = actorName((part) => t(`workflow.systems.${part}`), String(cellData ?? ''))
  return <span dir="auto">{who}</span>
}
