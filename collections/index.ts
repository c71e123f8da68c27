/** Everything that is stored, in the order of the admin. */
import type { CollectionConfig } from 'payload'
import { ArchiveExclusions } from './ArchiveExclusions'
import { AuditLog } from './AuditLog'
import { CalendarFeeds } from './CalendarFeeds'
import { ChangeNotes } from './ChangeNotes'
import { Comments } from './Comments'
import { DeliveryTargets } from './DeliveryTargets'
import { Glossary } from './Glossary'
import { LapsedSchedules } from './LapsedSchedules'
import { Leases } from './Leases'
import { Media } from './Media'
import { PublicationLog } from './PublicationLog'
import { Redirects } from './Redirects'
import { ReleaseMembers } from './ReleaseMembers'
import { Releases } from './Releases'
import { reviewedCollections } from './reviewed'
import { SecondFactors } from './SecondFactors'
import { ServiceAccounts } from './ServiceAccounts'
import { ShareLinks } from './ShareLinks'
import { TranslationMemory } from './TranslationMemory'
import { TranslationStatus } from './TranslationStatus'
import { Unpublishings } from './Unpublishings'
import { Users } from './Users'

export const collections: CollectionConfig[] = [
  ...reviewedCollections,
  Media,
  Releases,
  ReleaseMembers,
  ChangeNotes,
  Comments,
  ShareLinks,
  Unpublishings,
  LapsedSchedules,
  CalendarFeeds,
  Redirects,
  ArchiveExclusions,
  Glossary,
  TranslationMemory,
  TranslationStatus,
  Leases,
  PublicationLog,
  DeliveryTargets,
  Users,
  ServiceAccounts,
  SecondFactors,
  AuditLog,
]
