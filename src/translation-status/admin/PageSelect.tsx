import type { Place } from '../../content/placements'
import { addressOf, type StatusQuery } from '../query'

type Props = { places: Place[]; asked: StatusQuery; all?: boolean }

/**
 * Links to the pages that show a FAQ: "#5 NATO’s response …", each leading to what else stands on
 * that page.
 */
export function PageSelect({ places, asked, all = false }: Props) {
  return places.map(({ page, title, number }) => (
    <a
      className="overview__place"
      key={page}
      href={addressOf({ ...asked, shownOn: page, page: 1 }, all)}
      dir="auto"
    >
      {number === null ? null : <b>#{number}</b>} {title}
    </a>
  ))
}
