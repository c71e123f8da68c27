import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { momentIn, type Reader, sideBySide } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { readerOf } from '../../settings/server/reader'
import { Inbox } from '../../workflow/admin/Inbox'
import { type WaitingRelease, waitingReleases } from '../payload/waiting'

/** The dashboard’s lists: what waits by itself, and one entry for each release, whatever it holds. */
export async function Desk(props: ServerProps) {
  const { payload, user, i18n } = props
  if (!user) return null
  const { releases, editions } = await waitingReleases(user, payload)
  const first: Record<string, ReactNode[]> = {}
  for (const release of releases) {
    const entry = <Entry key={release.id} release={release} reader={readerOf({ user, i18n })} />
    first[release.list] = [...(first[release.list] ?? []), entry]
  }
  return <Inbox {...props} first={first} without={editions} />
}

function Entry({ release, reader }: { release: WaitingRelease; reader: Reader }) {
  const t = translatorFor(reader.language)
  const { id, name, state, due, members } = release
  return (
    <li>
      <a href={`/admin/releases/${id}`} dir="auto">
        {name}
      </a>
      <small>
        {sideBySide([
          t('collections.releases.one'),
          t('releases.members', { count: members }),
          t(`releases.states.${state}`),
          due && momentIn(reader, due),
        ])}
      </small>
    </li>
  )
}
