import type { ComponentProps } from 'react'
import { NoArchivedPage } from '@/site/components/NoArchivedPage'
import { sendBlockedBy } from '../../past'

/** The page for a state of the past that cannot be read, alone or in a comparison: why. */
export function UnavailableArchivedPage({ then }: { then: ComponentProps<typeof NoArchivedPage> }) {
  if (then.page?.kind === 'excluded') sendBlockedBy()
  return <NoArchivedPage {...then} />
}
