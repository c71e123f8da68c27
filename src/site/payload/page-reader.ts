/** Reads all that a page shows, as a reader finds it now, or would with an overlay. */
import { createLocalReq, type Payload } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type Overlay, rowsOf } from '../../releases/overlay'
import { behindAmong, type Planned } from '../../translation/payload/behind'
import type { PageFacts } from '../page-view'
import type { FoundPage, Reader } from './page-facts'
import { publicRows, published, withdrawalsOf } from './published-reader'

/** @param ahead what is different in a preview of what will be; nothing for today */
export function publishedReader(payload: Payload, ahead?: Overlay): Reader {
  return {
    ahead,
    find: (collection, where, options) =>
      published(payload, collection, where, { ...options, ahead }),
    withdrawals: (editions) => withdrawalsOf(editions, payload, ahead),
    notes: (editions) => notesOn(editions, payload, ahead),
    behind: (page, faqs) => behindOf(page, faqs, payload, ahead),
  }
}

function notesOn(
  editions: EditionDocument[],
  payload: Payload,
  ahead?: Overlay,
): Promise<PageFacts['notes']> {
  const where = { edition: { in: editions.map(({ id }) => id) } }
  return publicRows(payload, 'change-notes', where, { ahead })
}

/** A system read of nothing but since when: what a translation lacks is no secret. */
async function behindOf(
  { collection, page }: FoundPage,
  faqs: EditionDocument[],
  payload: Payload,
  ahead?: Overlay,
): Promise<PageFacts['behind']> {
  const req = await createLocalReq({}, payload)
  const ids = (editions: EditionDocument[]) =>
    editions.filter(({ sourceLanguage }) => sourceLanguage).map(({ id }) => id)
  const planned = ahead && plannedOf(ahead)
  const found = {
    ...(await behindAmong(collection, ids([page]), req, planned)),
    ...(await behindAmong('faqs', ids(faqs), req, planned)),
  }
  return Object.fromEntries(Object.entries(found).map(([id, { since }]) => [id, since]))
}

function plannedOf(ahead: Overlay): Planned {
  const { editions, publications } = ahead
  return {
    editions: rowsOf(ahead, 'editions').map(({ edition }) => edition),
    publications: new Map(
      [...publications].flatMap(([content, { id, at, updateType }]) => {
        const edition = editions.get(id)?.edition
        const revision = edition?.revision ?? 0
        return edition ? [[content, { revision, at, updateType, content: edition }] as const] : []
      }),
    ),
  }
}
