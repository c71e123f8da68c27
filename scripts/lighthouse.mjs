/**
 * `npm run lighthouse [ADDRESS]`: Lighthouse on its mobile settings, for the list and the model page
 * in every language of a running site (http://localhost:3000 where none is given), and for every other
 * kind of page from left to right and from right to left. Prints a table, and what keeps a score from 100; fails where one is.
 */
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { findBrowser } from './tooling/browser.mjs'
import { quietArguments } from './tooling/browser-arguments.mjs'

const site = process.argv[2] ?? 'http://localhost:3000'
const model = '/en/natos-response-to-russias-invasion-of-ukraine'
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const times = ['first-contentful-paint', 'largest-contentful-paint', 'cumulative-layout-shift']
/** A busy machine slows a page down, none makes it faster: the best of so many counts. */
const tries = 3

/** In which every other kind of page is asked for, each with a word that is found there. */
const othersIn = { en: 'nato', ar: 'الناتو' }

const paths = await pathsOf(model)
const browser = await launch({
  chromePath: await findBrowser(),
  chromeFlags: quietArguments,
  logLevel: 'silent',
})
const lacks = []
try {
  console.log(`| Page | ${categories.join(' | ')} | FCP | LCP | CLS |`)
  console.log(`| --- |${' --- |'.repeat(categories.length + times.length)}`)
  for (const path of paths) {
    const { categories: scores, audits } = await best(path)
    const cells = [
      shortened(path),
      ...categories.map((name) => Math.round(scores[name].score * 100)),
      ...times.map((id) => audits[id].displayValue),
    ]
    console.log(`| ${cells.join(' | ')} |`)
    lacks.push(...lacksOf(shortened(path), scores, audits))
  }
} finally {
  browser.kill()
}
for (const lack of lacks) console.log(lack)
process.exitCode = lacks.length > 0 ? 1 : 0

/** The list and the page in each language that the page names, and one of every other kind. */
async function pathsOf(page) {
  const html = await textOf(page)
  const links = [...html.matchAll(/hreflang="([a-z-]+)" href="([^"]+)"/gi)]
  const pages = new Map(
    links.filter(([, code]) => code !== 'x-default').map(([, code, href]) => [code, href]),
  )
  const own = [...pages].map(([code, href]) => [code, new URL(href, site).pathname])
  const others = own
    .filter(([code]) => code in othersIn)
    .map(([code, path]) => othersOf(code, path, othersIn[code]))
  const ofLanguages = own.flatMap(([code, path]) => [`/${code}`, path])
  return [...ofLanguages, ...(await Promise.all(others)).flat()]
}

async function othersOf(language, page, word) {
  const home = `/${language}`
  const updates = `${page}/updates`
  const links = [
    ...((await textOf(home)) + (await textOf(updates))).matchAll(/href="([^"]+)"/g),
  ].map(([, href]) => href.replaceAll('&amp;', '&'))
  const linked = ['?page=', '?letter=', '?year=', '/at/', '/compare/'].map((part) =>
    links.find((href) => href.includes(part)),
  )
  const search = `${home}/search`
  return [
    ...linked.filter(Boolean),
    ...[search, `${search}?q=${encodeURIComponent(word)}`, `${search}?q=xyzzy`],
    ...[`${home}/accessibility`, updates],
  ]
}

async function textOf(path) {
  const response = await fetch(site + path)
  if (!response.ok)
    throw new Error(`${site}${path} answers ${response.status}. Is the demo loaded?`)
  return response.text()
}

function shortened(path) {
  const words = decodeURI(path)
  return words.length > 60 ? `${words.slice(0, 24)}…${words.slice(-35)}` : words
}

async function best(path) {
  let found
  for (let round = 0; round < tries; round += 1) {
    const result = await lighthouse(site + path, {
      port: browser.port,
      onlyCategories: categories,
      logLevel: 'error',
      output: 'json',
    })
    const score = ({ categories: each }) => each.performance.score ?? 0
    if (!found || score(result.lhr) > score(found)) found = result.lhr
    if (score(found) === 1) break
  }
  return found
}

function lacksOf(path, scores, audits) {
  return categories
    .filter((name) => scores[name].score !== 1)
    .flatMap((name) =>
      scores[name].auditRefs.flatMap(({ id, weight }) => {
        const { score, title, displayValue = '' } = audits[id]
        if (weight === 0 || score === null || score === 1) return []
        return [`${path}: ${name}: ${title} ${displayValue} (${score})`]
      }),
    )
}
