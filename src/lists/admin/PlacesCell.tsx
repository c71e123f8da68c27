import type { DefaultServerCellComponentProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'
import { placesOf } from '../payload/places'

/** List cell: the pages on which a FAQ stands, each with the number that it has there. */
export async function PlacesCell({ rowData, payload, i18n }: DefaultServerCellComponentProps) {
  // Payload asks for cells without a row, too.
  const { contentId } = (rowData ?? {}) as { contentId?: string }
  const places = contentId ? await placesOf(contentId, payload) : []
  if (places.length === 0) {
    return <small>{translatorFor(i18n.language)('lists.usedNowhere')}</small>
  }
  return (
    <ul className="list-places">
      {places.map(({ page, title, number }) => (
        <li key={`${page} ${number}`}>
          {number ? `#${number} ` : ''}
          <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  )
}
