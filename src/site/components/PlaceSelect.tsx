import { nameOfPlace } from '../../releases/place'
import type { Place } from '../places'

type Props = {
  places: readonly Place[]
  label: string
  /** For all of it; without it, one place is chosen. */
  everywhere?: string
  /** How a FAQ is called by its number. */
  faq: (number: number) => string
}

/** In a form on a preview: what somebody comments on, the page that is shown or a FAQ on it. */
export function PlaceSelect({ places, label, everywhere, faq }: Props) {
  if (places.length === 0) return null
  return (
    <label>
      {label}
      <select name="place">
        {everywhere ? <option value="">{everywhere}</option> : null}
        {places.map((place) => (
          <option key={place.edition} value={nameOfPlace(place)} dir="auto">
            {place.number ? `${faq(place.number)} ${place.title}` : place.title}
          </option>
        ))}
      </select>
    </label>
  )
}
