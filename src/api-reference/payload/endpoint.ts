/**
 * Declares a REST endpoint of our own, together with its description: the type checker asks for one,
 * and `npm run generate` makes `docs/api.md` of them all.
 */
import type { Endpoint, SanitizedConfig } from 'payload'
import type { DescribedEndpoint, Description } from '../reference'

type Definition = Pick<Endpoint, 'path' | 'method' | 'handler' | 'custom'> & { docs: Description }

export function endpoint({ docs, custom, ...definition }: Definition): Endpoint {
  return { ...definition, custom: { ...custom, docs } }
}

/** The described endpoints of a configuration; one that several collections share is one. */
export function describedEndpoints({
  endpoints,
  collections,
}: Pick<SanitizedConfig, 'endpoints' | 'collections'>): DescribedEndpoint[] {
  const found = new Map<string, DescribedEndpoint & { collections: string[] }>()
  const add = ({ path, method, custom }: Endpoint, collection?: string) => {
    const docs = custom?.docs as Description | undefined
    if (!docs) return
    const key = `${method} ${path} ${docs.summary}`
    const known = found.get(key) ?? { ...docs, path, method, collections: [] }
    if (collection) known.collections.push(collection)
    found.set(key, known)
  }
  for (const { slug, endpoints: own } of collections) {
    for (const each of own || []) add(each, slug)
  }
  for (const each of endpoints) add(each)
  return [...found.values()]
}
