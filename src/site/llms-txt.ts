/** `llms.txt`, the directory for language models: https://llmstxt.org */
import type { Language } from '../i18n/languages'
import { markdownAddress } from './addresses'
import { absolute } from './alternates'
import { toTheSecond } from './date-format'
import type { ListedPage } from './directory'
import { escaped } from './markdown'

type About = {
  site: string
  siteName: string
  about: string
  languages: { language: Language; name: string; withdrawn: (title: string) => string }[]
}

/** Lists the Markdown pages of each language that has any. */
export function llmsText(pages: ListedPage[], about: About): string {
  const sections = about.languages.flatMap(({ language, name, withdrawn }) => {
    const own = pages.filter((page) => page.language === language)
    return own.length > 0
      ? [`## ${name}`, own.map((page) => entry(page, about.site, withdrawn)).join('\n')]
      : []
  })
  return `${[`# ${escaped(about.siteName)}`, `> ${escaped(about.about)}`, ...sections].join('\n\n')}\n`
}

function entry(
  { title, href, summary, lastUpdated, withdrawn: at }: ListedPage,
  site: string,
  withdrawn: (title: string) => string,
): string {
  const date = lastUpdated ? ` (${toTheSecond(lastUpdated)})` : ''
  const address = absolute(site, markdownAddress(href))
  return `- [${escaped(at ? withdrawn(title) : title)}](${address}): ${escaped(summary.replace(/\s+/g, ' '))}${date}`
}
