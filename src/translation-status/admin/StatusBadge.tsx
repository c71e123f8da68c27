import { translatorFor } from '../../i18n/server/messages'
import type { Cell } from '../status'

/** Never by colour alone: a sign and a word. */
const signs: Record<Cell['state'], string> = {
  outdated: '⟳',
  'changes-requested': '↩',
  'in-translation': '✎',
  missing: '○',
  'in-review': '◔',
  ready: '◕',
  unpublished: '⊘',
  'up-to-date': '●',
  source: '★',
  idle: '–',
}

/** The translation status of a content in a language, as a badge. */
export function StatusBadge({
  state,
  adminLanguage,
}: {
  state: Cell['state']
  adminLanguage: string
}) {
  return (
    <span className={`standing standing--${state}`}>
      <span aria-hidden="true">{signs[state]}</span>{' '}
      {translatorFor(adminLanguage)(`translationStatus.statuses.${state}`)}
    </span>
  )
}
