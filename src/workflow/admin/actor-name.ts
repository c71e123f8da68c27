/** Names of actors for people: what the system does by itself has a name in each language. */
const parts = ['translation', 'import', 'schedule', 'demo', 'login', 'guest'] as const
export type SystemPart = (typeof parts)[number]

/** The words for a part of the system, in the reader's language: the messages under `systems`. */
type NameOf = (part: SystemPart) => string

const bySystem = 'system:'

/**
 * The name of an actor.
 *
 * @param said the name of a person, or `system:translation` and the like
 */
export function actorName(nameOf: NameOf, said: string): string {
  if (!said.startsWith(bySystem)) return said
  const asked = said.slice(bySystem.length)
  const part = parts.find((each) => each === asked)
  return part ? nameOf(part) : asked
}

export function lastActorName(nameOf: NameOf, { by, name }: { by: string; name: string }): string {
  return actorName(nameOf, by.startsWith(bySystem) ? by : name)
}
