import { NoArchivedPage } from '@/site/components/NoArchivedPage'
import { sendBlockedBy } from '../../past'
import type { Then } from './at/[moment]/archived-page'

/** The page for a state of the past that cannot be read, alone or in a comparison: why. */
export function NothingThen({ then }: { then: Then }) {
  if (then.page?.kind === 'excluded') sendBlockedBy()
  return <NoArchivedPage {...then} />
}
