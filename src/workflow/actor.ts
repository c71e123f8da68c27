import type { Person } from './roles'

/** Who takes a step: a person, or a part of the system that says what it is: `{ system: 'import' }`. */
export type Actor =
  | ({ id: string; name: string; system?: undefined } & Person)
  | { system: string; id?: undefined }

/** How the audit log, versions and comments name who acted. */
export function signatureOf(actor: Actor): { by: string; name: string } {
  return actor.id === undefined
    ? { by: `system:${actor.system}`, name: actor.system }
    : { by: actor.id, name: actor.name }
}
