/**
 * What readers may ask with. A condition or an order that reaches through a reference tells about
 * the document behind it, letter by letter, also where that document is not shown to anybody. So
 * readers ask by what stands in the documents of the collection, and no further (design, section
 * 7: nothing unpublished by any parameter of any API).
 */
export type QueryArguments = { where?: unknown; sort?: unknown }

/** What belongs to a reference itself; any other name is of the document behind it. */
const ofReferences = new Set(['id', 'value', 'relationTo'])

/**
 * @param references the paths of the collection's fields that point at other documents: `faqs.faq`
 * @returns the path that reaches into another document, as it was asked; nothing where none does
 */
export function firstRelationPath(
  { where, sort }: QueryArguments,
  references: readonly string[],
): string | undefined {
  const leadsOut = (path: string) => isBehind(plainPath(path), references)
  const conditions = conditionsIn(where)
  const within = conditions.find(({ path, operand }) => leadsOut(path) || asksWithin(operand))
  return within?.path ?? orderIn(sort).find(leadsOut)
}

function isBehind(path: string, references: readonly string[]): boolean {
  return references.some((reference) => {
    const rest = path.startsWith(`${reference}.`) && path.slice(reference.length + 1)
    return rest !== false && !ofReferences.has(rest)
  })
}

/** As Payload reads it: `faqs__faq__question`, with or without the number of a row. */
function plainPath(path: string): string {
  const parts = path.replaceAll('__', '.').split('.')
  return parts.filter((part) => !/^\d*$/.test(part)).join('.')
}

function conditionsIn(where: unknown): { path: string; operand: unknown }[] {
  return Object.entries(where ?? {}).flatMap(([path, operand]) =>
    /^(and|or)$/i.test(path)
      ? Object.values(operand ?? {}).flatMap(conditionsIn)
      : [{ path, operand }],
  )
}

/** A condition on what is referred to, as `{ contains: { title: … } }`: a question of its own. */
function asksWithin(operand: unknown): boolean {
  return Object.values(operand ?? {}).some((value) => [value].flat().some(isQuestion))
}

function isQuestion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date)
}

function orderIn(sort: unknown): string[] {
  return [sort]
    .flat()
    .filter((part) => typeof part === 'string')
    .flatMap((part) => part.split(','))
    .map((part) => part.trim().replace(/^-/, ''))
}
