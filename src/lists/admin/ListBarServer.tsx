import type { BeforeListTableServerProps } from 'payload'
import { createLocalReq } from 'payload'
import { choiceOf } from '../payload/list-filter'
import { ListBar } from './ListBar'

/** Reads what the person chose, for the bar above their list. */
export async function ListBarServer({ collectionSlug, payload, user }: BeforeListTableServerProps) {
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  return <ListBar collectionSlug={collectionSlug} chosen={await choiceOf(req)} />
}
