import type { DefaultServerCellComponentProps } from 'payload'
import { whoIn } from './who'

/** Who took the last step, in a list. */
export function LastByCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return <span dir="auto">{whoIn(i18n.language, String(cellData ?? ''))}</span>
}
