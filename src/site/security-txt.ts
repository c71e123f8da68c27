/** `security.txt`: to whom somebody who has found a hole writes (RFC 9116). Pure. */

type Place = {
  /** `mailto:` or `https://` */
  contact: string
  site: string
  languages: readonly string[]
  now: Date
}

/**
 * The text. It must say until when it holds, less than a year ahead: as long as the site runs, that moves
 * on with each month.
 */
export function securityTxt({ contact, site, languages, now }: Place): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1))
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${site}/.well-known/security.txt`,
    '',
  ].join('\n')
}
