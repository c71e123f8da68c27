import { asScript, type JsonLd } from '../json-ld'

/** What the page says, for machines. A browser does not run it. */
export function JsonLdScript({ data }: { data: JsonLd }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no text can end the element
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asScript(data) }} />
  )
}
