/** The one form of an address of the public site, where capitals or decomposed letters are another. Pure. */

/** What stands below the address of a page. */
const below = new Set(['at', 'compare', 'updates', 'feed.atom', 'feed.json', 'card.png'])
/** What follows is a key or an id. */
const secret = new Set(['preview', 'shared'])

/**
 * @param {string} path without its query
 * @param {readonly string[]} languages of the site
 * @returns {string} the same where it has its one form, and where it is no address in a language
 */
export function canonicalPath(path, languages) {
  const [, first = '', ...rest] = path.split('/')
  const language = languages.find((each) => each.toLowerCase() === first.toLowerCase())
  if (!language) return path
  // `/en/` and `/en/page/`, but not `/en//page`.
  const names = rest.at(-1) === '' ? rest.slice(0, -1) : rest
  if (names.includes('')) return path
  const [slug, part, ...others] = names
  if (slug === undefined) return `/${language}`
  const page = inOneForm(slug)
  const isPart = part !== undefined && !secret.has(page) && below.has(part.toLowerCase())
  const named = part === undefined ? [] : [isPart ? part.toLowerCase() : part]
  return `/${[language, page, ...named, ...others].join('/')}`
}

/** What the address of a page may be made of. With anything else in it, it is nobody's. */
const isName = /^[\p{L}\p{M}\p{N}._~-]+$/u

/** Encoded as it was, where it is in its one form already. */
function inOneForm(name) {
  const text = decoded(name)
  if (text === undefined || !isName.test(text)) return name
  const form = text.normalize('NFC').toLowerCase().normalize('NFC')
  return form === text ? name : encodeURIComponent(form)
}

function decoded(name) {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}
