/** List cells of the audit log and its like: codes as words of the admin's language. */
import type { DefaultServerCellComponentProps } from 'payload'
import { messageAt } from '../../i18n/message-at'
import { translatorFor } from '../../i18n/server/messages'
import { lastActorName } from './actor-name'
import { StateCell } from './StateCell'

/** The event: a step of the workflow, or something else that is recorded. */
export function EventCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return inWords(i18n.language, [`workflow.done.${cellData}`, `auditLog.${cellData}`], cellData)
}

/** The kind of document: a FAQ, a change note, … */
export function KindCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return inWords(i18n.language, [`collections.${cellData}.one`], cellData)
}

/** The actor: a person by the name of then, or a part of the system. */
export function ActorCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const { by = '', name } = rowData as { by?: string; name?: string | null }
  const t = translatorFor(i18n.language)
  return (
    <bdi>{lastActorName((part) => t(`workflow.systems.${part}`), { by, name: name ?? by })}</bdi>
  )
}

/** A state before or after; neither where it was no step of the workflow. */
export function AuditStateCell(props: DefaultServerCellComponentProps) {
  const { cellData, i18n } = props
  if (!cellData) return null
  const t = translatorFor(i18n.language)
  if (messageAt(t, `workflow.states.${cellData}`)) return <StateCell {...props} />
  return inWords(i18n.language, [`releases.states.${cellData}`], cellData)
}

/** The code itself where no words are known: the audit log is older than any list of words. */
function inWords(language: string, keys: string[], code: unknown) {
  const t = translatorFor(language)
  const [words] = keys.flatMap((key) => messageAt(t, key) ?? [])
  return <span>{words ?? String(code ?? '')}</span>
}
