/** The TypeScript type of what a field holds, for `payload-types.ts`: Payload takes JSON for anything, a text for any text. */
import type { JSONField, TextField } from 'payload'

/**
 * A field whose type is said.
 *
 * @param type an expression of TypeScript, from the folder of the project: `import('./src/…').Notes`
 * @returns the field; with `required` its type as it is, else also `null`
 */
export function typed<Given extends JSONField | TextField>(type: string, field: Given): Given {
  const tsType = field.required ? type : `(${type}) | null`
  return { ...field, typescriptSchema: [() => ({ tsType })] }
}
