/** What travels with a page that is submitted: the FAQs that it places and that changed. */
import type { State } from '../revision/revision'

export type Companion = {
  state: State
  wasPublished: boolean
  /** Whether somebody else wrote all of it. */
  isOthers: boolean
  /** Whether the person may submit it as it stands. */
  maySubmit: boolean
  /** Whether it waits in another release already. */
  isTaken: boolean
}

export type Standing = 'new' | 'changed' | 'sent-back' | 'in-review' | 'approved'

/** How a FAQ that changed is called beside its page; nothing where there is nothing to take along. */
const standings: Record<State, (wasPublished: boolean) => Standing | undefined> = {
  draft: (wasPublished) => (wasPublished ? 'changed' : 'new'),
  'changes-requested': () => 'sent-back',
  'in-review': () => 'in-review',
  approved: () => 'approved',
  // It has its own moment.
  scheduled: () => undefined,
  published: () => undefined,
  // Taken back on purpose: it comes along only where somebody submits it.
  unpublished: () => undefined,
}

/** How a FAQ stands beside its page, as the form for submitting shows it; nothing where it does not come along. */
export function standingOf({
  state,
  wasPublished,
}: Pick<Companion, 'state' | 'wasPublished'>): Standing | undefined {
  return standings[state](wasPublished)
}

/** Whether it is taken along unless somebody says otherwise: what is one's own, or was reviewed before. */
export function comesAlong(companion: Companion): boolean {
  const standing = standingOf(companion)
  if (!standing || companion.isTaken) return false
  if (standing === 'in-review' || standing === 'approved') return true
  return companion.maySubmit && !companion.isOthers
}
