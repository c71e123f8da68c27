/**
 * A value of a request as text: strings and numbers are one, all else is ''. `String` would throw for an
 * object of JSON that has a member `toString`, and so answer 500.
 */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
