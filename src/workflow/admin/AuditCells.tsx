/** What the trail and its like keep as codes, in lists: as words of the admin's language. */
import type { DefaultServerCellComponentProps } from 'payload'
import { wordsIn } from '../../i18n/server/messages'
import { whoTook } from './actor-name'
import { StateCell } from './StateCell'

/** What was done: a step of the workflow, or something else that is recorded. */
export function EventCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return inWords(i18n.language, [`workflow.done.${cellData}`, `trail.${cellData}`], cellData)
}

/** What it was done to: a FAQ, a change note, … */
export function KindCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return inWords(i18n.language, [`collections.${cellData}.one`], cellData)
}

/** Who did it: a person by the name of then, or a part of the system. */
export function WhoCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const { by = '', name } = rowData as { by?: string; name?: string | null }
  const t = wordsIn(i18n.language)
  return <bdi>{whoTook((part) => t(`workflow.systems.${part}`), { by, name: name ?? by })}</bdi>
}

/** From which state, or to which; neither where it was no step of the workflow. */
export function TrailStateCell(props: DefaultServerCellComponentProps) {
  return props.cellData ? <StateCell {...props} /> : null
}

/** The code itself where no words are known: the trail is older than any list of words. */
function inWords(language: string, keys: string[], code: unknown) {
  const t = wordsIn(language)
  const key = keys.find((each) => t.has(each as never))
  return <span>{key ? t(key as never) : String(code ?? '')}</span>
}
