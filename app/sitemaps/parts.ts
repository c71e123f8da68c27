import { languages } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { sitemapEntries } from '@/site/directory'
import { type SitemapPart, sitemapParts } from '@/site/sitemap'
import { everyPublishedPage } from '../published'

/** What the public can read now, in parts that fit into a file each. */
export async function sitemap(): Promise<SitemapPart[]> {
  const site = settings().siteUrl
  return sitemapParts(sitemapEntries(await everyPublishedPage(), { site, languages }))
}
