/**
 * The companion of a page file, as JSON: what the text cannot say. Its image, and the address
 * behind each "Learn more" label.
 *
 * ```json
 * {
 *   "image": { "file": "map.png", "alt": { "en": "A map of …" } },
 *   "links": { "NATO’s purpose": "https://www.nato.int/" }
 * }
 * ```
 */
import { isAllowedAddress } from '../content/link-target'
import type { PageText } from './page-text'

export type Companion = {
  image?: { file: string; alt: Record<string, string> }
  links: Record<string, string>
}

export type CompanionComplaint = { line: number; code: 'no-target' | 'bad-target'; detail: string }

/**
 * Parses a companion.
 *
 * @throws where the text is not JSON of the shape above; the message says what is wrong
 */
export function readCompanion(text: string): Companion {
  const value: unknown = JSON.parse(text)
  if (!isRecord(value)) throw new Error('It must be a JSON object.')
  const links = value.links ?? {}
  if (!isRecord(links) || !Object.values(links).every((link) => typeof link === 'string')) {
    throw new Error('"links" must map each label to one address.')
  }
  const { image } = value
  if (image !== undefined && !(isRecord(image) && typeof image.file === 'string')) {
    throw new Error('"image" must have a "file".')
  }
  return { links: links as Companion['links'], image: image as Companion['image'] }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Labels without an address, or with one that no link may have. */
export function linkComplaints(
  page: PageText,
  { companion, pageTitles }: { companion: Companion; pageTitles: ReadonlySet<string> },
): CompanionComplaint[] {
  return page.questions
    .flatMap((question) => question.learnMore)
    .filter(({ label }) => !pageTitles.has(label))
    .flatMap(({ label, line }): CompanionComplaint[] => {
      const address = companion.links[label]
      if (!address) return [{ line, code: 'no-target', detail: label }]
      if (!/^https?:/i.test(address) || !isAllowedAddress(address)) {
        return [{ line, code: 'bad-target', detail: address }]
      }
      return []
    })
}
