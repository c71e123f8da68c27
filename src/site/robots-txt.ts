/** `robots.txt`: what robots may fetch (RFC 9309). Pure. */

const house = [
  'Allow: /api/media/file/',
  'Disallow: /admin',
  'Disallow: /api/',
  'Disallow: /internal/',
  'Disallow: /*/preview/',
]

/**
 * Views without number of what is elsewhere: the past, comparisons, searches. With its end, for a page may be
 * about search and rescue.
 */
const views = [
  'Disallow: /*/at/',
  'Disallow: /*/compare/',
  'Disallow: /*/search$',
  'Disallow: /*/search?',
]

/** The web archive that takes what anybody asks it to keep, by the name to which it answers. */
export const webArchive = 'archive.org_bot'

/**
 * The text. What readers see may be read by all robots, but for views without number. A web archive may keep
 * these too: a robot obeys the one group that names it.
 */
export function robotsTxt(site: string): string {
  return [
    ...['User-agent: *', ...house, ...views, ''],
    ...[`User-agent: ${webArchive}`, ...house, ''],
    ...[`Sitemap: ${site}/sitemap.xml`, ''],
  ].join('\n')
}
