import { dayIn, momentIn } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { isOverdue } from '../assignment'
import './assignments.css'

/** Until when something is to be done; by a word, too, where that has passed. */
export function Due({ due, adminLanguage }: { due: string | null; adminLanguage: string }) {
  if (!due) return null
  const late = isOverdue({ due }, new Date())
  const t = translatorFor(adminLanguage)
  return (
    <time
      className={late ? 'due due--late' : 'due'}
      dateTime={due}
      title={momentIn(adminLanguage, due)}
    >
      {t(late ? 'assignments.overdue' : 'assignments.due', { when: dayIn(adminLanguage, due) })}
    </time>
  )
}
