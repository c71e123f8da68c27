import type { Place } from '../payload/contents-on-page'
import { type Asked, addressOf } from '../query'

type Props = { places: Place[]; asked: Asked; all?: boolean }

/** "#5 NATO’s response …", each leading to what else stands on that page. */
export function Places({ places, asked, all = false }: Props) {
  return places.map(({ page, title, number }) => (
    <a
      className="overview__place"
      key={page}
      href={addressOf({ ...asked, on: page, page: 1 }, all)}
      dir="auto"
    >
      {number === null ? null : <b>#{number}</b>} {title}
    </a>
  ))
}
