/**
 * `npm run mirror:check -- [ADDRESS]`: compares database and static mirror, and with an address the
 * running site too. It names every difference, and ends with 1 where there is one.
 */
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { type EditionCollection, pageCollections } from '../src/content/model'
import { newestPublication } from '../src/delivery/payload/publication-log'
import { settings } from '../src/settings/server/settings.mjs'
import { checkMirror } from './server/mirror/check.mjs'
import { readerOf } from './server/mirror/mirror-place.mjs'

type PageName = { language: string; slug: string }

const pageSize = 1000

export async function script(config: SanitizedConfig): Promise<void> {
  const { mirror } = settings()
  if (!mirror) {
    console.error('MIRROR is not set: there is no mirror. See docs/operators.md')
    process.exit(1)
  }
  const site = process.argv.slice(2).find((word) => /^https?:\/\//.test(word))
  const payload = await getPayload({ config })
  const expected = {
    published: (
      await Promise.all(pageCollections.map((collection) => pageNames(collection, payload)))
    ).flat(),
    former: [
      ...(await pageNames('redirects', payload)),
      ...(await pageNames('unpublishings', payload)),
    ],
    newest: await newestPublication(payload),
  }
  const { count, differences } = await checkMirror(
    readerOf(mirror),
    expected,
    site?.replace(/\/+$/, ''),
  )
  for (const difference of differences) console.error(difference)
  const compared = site ? 'Database, mirror and site' : 'Database and mirror'
  if (differences.length > 0) console.error(`${differences.length} differences.`)
  else console.log(`${compared} are the same: ${count} addresses.`)
  await payload.destroy()
  process.exit(differences.length > 0 ? 1 : 0)
}

/** As readers see them. */
async function pageNames(
  collection: EditionCollection | 'redirects' | 'unpublishings',
  payload: Payload,
): Promise<PageName[]> {
  const found: PageName[] = []
  const isFormer = collection === 'redirects' || collection === 'unpublishings'
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      where: isFormer ? {} : { _status: { equals: 'published' } },
      select: { language: true, slug: true },
      sort: 'id',
      draft: false,
      depth: 0,
      limit: pageSize,
      page,
      overrideAccess: false,
    })
    for (const { language, slug } of docs as Partial<PageName>[]) {
      if (language && slug) found.push({ language, slug })
    }
    if (!hasNextPage) return found
  }
}
