import { asScript, type JsonLd } from '../json-ld'

/** A page's JSON-LD, in a script element that no browser runs. */
export function JsonLdScript({ data }: { data: JsonLd }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no text can end the element
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asScript(data) }} />
  )
}
