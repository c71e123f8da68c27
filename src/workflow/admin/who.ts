/** Who took a step, as people read it: what the system does by itself has a name in each language. */
import { workflowWords } from './words'

const bySystem = 'system:'

/** @param said the name of a person, or `system:translation` and the like */
export function whoIn(language: string, said: string): string {
  if (!said.startsWith(bySystem)) return said
  const part = said.slice(bySystem.length)
  const named: Record<string, string> = workflowWords(language).systems
  return named[part] ?? part
}

export function whoTook({ by, name }: { by: string; name: string }, language: string): string {
  return whoIn(language, by.startsWith(bySystem) ? by : name)
}
