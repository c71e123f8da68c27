/**
 * What readers wait for on a large site, over HTTP: every kind of page is asked for as nobody has before, and
 * then again.
 */
import { type Language, languages } from '../../src/i18n/languages'
import type { ServerProcess } from '../../tests/support/server-process'
import { asked, model, onLargeSite, wordIn } from './large-site'
import { generator } from './made-up-words'
import { medianOf, timed } from './times'

const pages = 10_000
const rounds = 5

type Kind = { name: string; paths: string[] }

export async function benchSite(): Promise<void> {
  await onLargeSite(pages, async (server) => {
    console.log('\n| Kind, 4 languages | cold, median ms | cold, longest | warm, median |')
    console.log('| --- | ---: | ---: | ---: |')
    for (const kind of await kindsOf(server)) await print(kind, server)
  })
}

async function print({ name, paths }: Kind, { url }: ServerProcess): Promise<void> {
  const cold: number[] = []
  const warm: number[] = []
  for (const each of paths) {
    cold.push(await timed(() => asked(url, each)))
    for (let round = 0; round < rounds; round += 1) warm.push(await timed(() => asked(url, each)))
  }
  const cells = [medianOf(cold), Math.max(...cold), medianOf(warm)].map((each) => each.toFixed(0))
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}

/** What readers can ask for, found as they find it: by the links of the pages before. */
async function kindsOf({ url }: ServerProcess): Promise<Kind[]> {
  const kinds: Record<string, string[]> = {}
  const random = generator(11)
  const add = (name: string, ...paths: string[]) => {
    kinds[name] = [...(kinds[name] ?? []), ...paths]
  }
  for (const language of languages) {
    const list = await asked(url, `/${language}`)
    const letters = linksIn(list, /href="(\/[a-z]+\?letter=[^"]+)"/g)
    add('a page of the list', ...[2, 50, 150].map((number) => `/${language}?page=${number}`))
    add('a letter', ...letters.slice(0, 3))
    add('a year', ...[2016, 2020, 2024].map((year) => `/${language}?year=${year}`))
    const words = Array.from({ length: 3 }, () => wordIn(language, random))
    add('search', ...words.map((each) => `/${language}/search?q=${encodeURIComponent(each)}`))
    add('a page', ...[17, 4711, 9999].map((number) => `/${language}/page-${language}-${number}`))
    const own = await modelIn(language, url)
    const updates = await asked(url, `${own}/updates`)
    add('an archived page', ...linksIn(updates, /href="([^"]+\/at\/[^"]+)"/g).slice(0, 2))
    add('a comparison', ...linksIn(updates, /href="([^"]+\/compare\/[^"]+)"/g).slice(0, 1))
    add('all updates', `${own}/updates`)
    add('a feed', `/${language}/feed.atom`, `${own}/feed.atom`)
  }
  add(
    'sitemap',
    ...linksIn(await asked(url, '/sitemap.xml'), /<loc>[^<]*?(\/sitemaps\/[^<]+)<\/loc>/g),
  )
  return Object.entries(kinds).map(([name, paths]) => ({ name, paths }))
}

async function modelIn(language: Language, url: string): Promise<string> {
  const page = await asked(url, `/en/${model}`)
  const [own] = linksIn(
    page,
    new RegExp(`hreflang="${language}"[^>]*href="[^"]*?(/${language}/[^"]+)"`, 'gi'),
  )
  if (!own) throw new Error(`The model page has no link to ${language}.`)
  return own
}

function linksIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
}
