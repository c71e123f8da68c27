import type { DefaultServerCellComponentProps } from 'payload'
import { wordsIn } from '../../i18n/server/messages'
import { whoIn } from './actor-name'

/** Who took the last step, in a list. */
export function LastByCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const t = wordsIn(i18n.language)
  const who = whoIn((part) => t(`workflow.systems.${part}`), String(cellData ?? ''))
  return <span dir="auto">{who}</span>
}
