/** Notifies people of releases by e-mail: one letter for all members, to whoever has to act next or waits to hear. */
import type { PayloadRequest } from 'payload'
import type { NotificationKind } from '../../notifications/notifications'
import { accountsOf, queueNotifications } from '../../notifications/payload/queue-notifications'
import { signatureFrom } from '../../revision/payload/signature'
import { scopeRightsOfPeople } from '../../workflow/payload/page-scope'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { has, mayReview } from '../../workflow/roles'
import { contentsOf } from './release-scope'
import { membersOf, type StoredRelease } from './release-store'

type Account = Awaited<ReturnType<typeof accountsOf>>[number]

type ReleaseNotification = Extract<NotificationKind, `release-${string}`>

type Told = {
  kind: ReleaseNotification
  release: StoredRelease
  who: string
  /** What the letter quotes: a title, a comment, a reason. */
  words?: string
  /** The editions that it is about. */
  of?: ReviewedDocument | readonly ReviewedDocument[]
}

/** Queues the notifications, in the transaction of what they tell of. Nobody is told what they did themselves. */
export async function notifyOfRelease(
  { kind, release, who, words = '', of = [] }: Told,
  req: PayloadRequest,
): Promise<void> {
  const editions = [of].flat() as ReviewedDocument[]
  const { by: actor } = signatureFrom(req, 'release')
  const authors = new Set(editions.flatMap(({ workflow }) => workflow?.authors ?? []))
  const accounts = await accountsOf(req)
  const members = await membersOf(release, req)
  const rightsOf = await scopeRightsOfPeople(accounts, contentsOf(members), req)
  const publishes = (person: Account) =>
    has(person, 'publisher') &&
    members.every(({ contentId }) => rightsOf(person, contentId).decides)
  const reviews = (person: Account) => (edition: ReviewedDocument) =>
    mayReview(person, edition) && rightsOf(person, edition.contentId).decides
  const concerned = (id: string) =>
    authors.has(id) || id === release.by || id === release.schedule?.by
  const wanted: Record<ReleaseNotification, (person: Account) => boolean> = {
    'release-review': (person) =>
      editions
        .filter(reviews(person))
        .some(({ workflow }) => !workflow?.authors?.includes(person.id)),
    'release-sent-back': ({ id }) => concerned(id),
    'release-ready': (person) => concerned(person.id) || publishes(person),
    // Those who asked a guest, and those who go on with the answer.
    'release-guest': (person) => concerned(person.id) || publishes(person),
    'release-published': ({ id }) => concerned(id),
    // Whoever may review it is asked to look at it now.
    'release-emergency': (person) =>
      concerned(person.id) || publishes(person) || editions.some(reviews(person)),
    'release-not-ready': (person) => concerned(person.id) || publishes(person),
  }
  const notifications = accounts
    .filter((person) => person.id !== actor && wanted[kind](person))
    .map(({ id }) => ({ to: id, kind }))
  await queueNotifications(
    { notifications, accounts, title: release.name, who, path: `releases/${release.id}`, words },
    req,
  )
}
