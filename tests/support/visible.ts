/** What is to be seen of a page, to be compared with the same page as somebody else sees it. */
import type { Browser, Page } from 'playwright/test'

export type Seen = {
  title: string
  language: string
  text: string
  links: string[]
  images: string[]
  fields: string[]
}

async function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const seen = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen)
    return {
      title: document.title,
      language: `${document.documentElement.lang} ${document.documentElement.dir}`,
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not to be seen
      text: document.body.innerText,
      links: seen('a[href]').map((link) => `${link.getAttribute('href')}`),
      images: seen('img').map(
        (image) => `${image.getAttribute('src')} ${(image as HTMLImageElement).alt}`,
      ),
      fields: seen('input, select, textarea, button').map((field) => field.outerHTML),
    }
  })
}

export async function seenAt(
  browser: Browser,
  address: string,
  { javaScriptEnabled }: { javaScriptEnabled: boolean },
): Promise<Seen> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  const seen = await seenOn(page)
  await context.close()
  return seen
}
