/** Everything that is stored, in the order of the admin. */
import type { CollectionConfig } from 'payload'
import { type EditionCollection, editionCollections } from '../src/content/model'
import { tableOfRelations } from '../src/host/drizzle-table-names'
import { ArchiveExclusions } from './ArchiveExclusions'
import { AuditLog } from './AuditLog'
import { CalendarFeeds } from './CalendarFeeds'
import { ChangeNotes } from './ChangeNotes'
import { Comments } from './Comments'
import { DeliveryTargets } from './DeliveryTargets'
import { type EditionConfig, edition } from './edition'
import { relationsForm } from './fields/relations-form'
import { Glossary } from './Glossary'
import { GuestAnswers } from './GuestAnswers'
import { Identities } from './Identities'
import { LapsedSchedules } from './LapsedSchedules'
import { Leases } from './Leases'
import { Media } from './Media'
import { Pretranslations } from './Pretranslations'
import { PreviewLinks } from './PreviewLinks'
import { PublicationLog } from './PublicationLog'
import { Redirects } from './Redirects'
import { ReleaseMembers } from './ReleaseMembers'
import { Releases } from './Releases'
import { SecondFactors } from './SecondFactors'
import { ServiceAccounts } from './ServiceAccounts'
import { ShareLinks } from './ShareLinks'
import { TranslationAssignments } from './TranslationAssignments'
import { TranslationMemory } from './TranslationMemory'
import { TranslationStatus } from './TranslationStatus'
import { Unpublishings } from './Unpublishings'
import { Users } from './Users'

/** What a reviewed collection has of its own, beside its file in `src/content/collections/`. */
const own: { [Collection in EditionCollection]?: Omit<EditionConfig, 'slug'> } = {
  relations: { dbName: tableOfRelations, fields: relationsForm },
}

export const collections: CollectionConfig[] = [
  ...editionCollections.map((slug) => edition({ slug, ...own[slug] })),
  Media,
  Releases,
  ReleaseMembers,
  PreviewLinks,
  GuestAnswers,
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
  TranslationAssignments,
  Pretranslations,
  Leases,
  PublicationLog,
  DeliveryTargets,
  Users,
  ServiceAccounts,
  SecondFactors,
  Identities,
  AuditLog,
]
