import { dayIn, momentIn, type Reader } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { isOverdue } from '../assignment'
import './assignments.css'

/** Until when something is to be done; by a word, too, where that has passed. */
export function Due({ due, reader }: { due: string | null; reader: Reader }) {
  if (!due) return null
  const late = isOverdue({ due }, new Date())
  const t = translatorFor(reader.language)
  return (
    <time className={late ? 'due due--late' : 'due'} dateTime={due} title={momentIn(reader, due)}>
      {t(late ? 'assignments.overdue' : 'assignments.due', { when: dayIn(reader, due) })}
    </time>
  )
}
