import { shelf } from './shelf'

export function register() {
  shelf.things += 1
}
