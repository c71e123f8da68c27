/**
 * Addresses of previews of what will be: `/{language}/preview/site/{key}`, and below it the whole site as at
 * `/{language}`. The key says what is previewed.
 */
import type { Language } from '../i18n/languages'
import { momentFrom } from '../workflow/dates'

type Previewed =
  /** The site after a release. */
  | { kind: 'release'; id: string }
  /** The site at a moment, with everything that is scheduled until then. ISO 8601, UTC. */
  | { kind: 'moment'; at: string }
  /** What the link of a guest shows. */
  | { kind: 'guest'; token: string }

/** The path of a page in a preview of the site; of its start page without a slug. */
export function previewAddress(language: Language, previewed: Previewed, slug?: string): string {
  const home = `/${language}/preview/site/${keyOf(previewed)}`
  return slug ? `${home}/${encodeURIComponent(slug)}` : home
}

function keyOf(previewed: Previewed): string {
  if (previewed.kind === 'guest') return encodeURIComponent(previewed.token)
  return previewed.kind === 'release'
    ? `release-${previewed.id}`
    : `at-${new Date(previewed.at).toISOString().slice(0, 16)}Z`
}

/** Parses a key; nothing where it is none. */
export function previewedBy(key: string): Previewed | undefined {
  const [, id] = /^release-([\w-]+)$/.exec(key) ?? []
  if (id) return { kind: 'release', id }
  if (/^guest-[\w-]+\.[\w-]+$/.test(key)) return { kind: 'guest', token: key }
  const at = key.startsWith('at-') ? momentFrom(key.slice('at-'.length)) : undefined
  return at ? { kind: 'moment', at } : undefined
}
