/**
 * A choice among documents calls one without a title by the day on which it was begun.
 *
 * Fault: fields that refer to documents, and filters by them, call a document without a title
 *   “Untitled - ID: …”, and nothing in the configuration can say otherwise.
 * Upstream: not reported yet: docs/host-reports/payload-untitled-options.md
 * Since: payload 3.0 (@payloadcms/ui/dist/fields/Relationship/optionsReducer.js)
 * Remove when: a collection can say what a document without a title is called.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/lists.spec.ts opens the choice of FAQs, and wants no id in it.
 */

/**
 * Wraps a `fetch` so that in the options of a relationship field no title is missing. Such a field asks for
 * one field of each document, which is its title.
 *
 * @param nameOf makes a title of when the document was created
 */
export function namingFetch(plain: typeof fetch, nameOf: (createdAt: string) => string) {
  const naming: typeof fetch = async (input, init) => {
    const asked = typeof input === 'string' && questionOf(input, init)
    if (!asked) return plain(input, init)
    const answer = await plain(asked.address, { ...init, ...(asked.body && { body: asked.body }) })
    if (!answer.ok) return answer
    const found: { docs?: Option[] } = await answer.json()
    const docs = found.docs?.map((each) =>
      each[asked.title] || !each.createdAt
        ? each
        : { ...each, [asked.title]: nameOf(each.createdAt) },
    )
    return Response.json({ ...found, ...(docs && { docs }) }, answer)
  }
  return naming
}

type Option = { [field: string]: unknown; createdAt?: string }
type Question = { title: string; address: string; body?: string }

const alsoCreatedAt = '&select[createdAt]=true'

/** The question of such a field, if it is one, which asks for the date too. */
function questionOf(address: string, init: RequestInit | undefined): Question | undefined {
  const { method = 'GET', headers, body } = init ?? {}
  const override = new Headers(headers).get('x-payload-http-method-override')
  if (method === 'POST' && override === 'GET' && typeof body === 'string') {
    const title = onlySelected(body)
    return title ? { title, address, body: body + alsoCreatedAt } : undefined
  }
  const query = address.split('?')[1]
  if (method !== 'GET' || !query) return undefined
  const title = onlySelected(query)
  return title ? { title, address: address + alsoCreatedAt } : undefined
}

function onlySelected(query: string): string | undefined {
  const names = [...new URLSearchParams(query).keys()]
  const selected = names.flatMap((name) => /^select\[(\w+)\]$/.exec(name)?.[1] ?? [])
  return selected.length === 1 ? selected[0] : undefined
}
