/**
 * The page that stands in for one that failed. It is written here, for when it is needed nothing
 * else may work: neither database nor Next.
 */
import fs from 'node:fs'

const folder = new URL('../../messages/', import.meta.url)
const tag = /^\/([a-z]{2,3}(?:-[a-z\d]+)*)(?=[/?]|$)/i
const stylesheet = /\/_next\/static\/[\w./~-]+\.css/

/**
 * @param {string} path the address that was asked for; it says the language
 * @param {string} failed what Next has in its place; it names the site's style sheet
 * @returns {string} HTML
 */
export function errorPage(path, failed) {
  const { language, words } = wordsFor(tag.exec(path)?.[1])
  const style = stylesheet.exec(failed)?.[0]
  const say = (name) => words[name].replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [
    `<!DOCTYPE html><html lang="${language}" dir="auto"><head><meta charset="utf-8"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="robots" content="noindex"/><meta name="color-scheme" content="light dark"/>',
    style ? `<link rel="stylesheet" href="${style}"/>` : '',
    `<title>${say('errorTitle')} · ${say('name')}</title></head><body>`,
    '<header class="site-header"><div class="wide">',
    `<a class="site-name" href="/${language}">${say('name')}</a></div></header>`,
    `<main class="list absent"><h1>${say('errorTitle')}</h1><p>${say('error')}</p>`,
    `<ul class="ways"><li><a href="">${say('tryAgain')}</a></li></ul></main></body></html>`,
  ].join('')
}

function wordsFor(language = 'en') {
  try {
    const messages = fs.readFileSync(new URL(`${language}.json`, folder), 'utf8')
    return { language, words: JSON.parse(messages).site }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return wordsFor()
  }
}
