/**
 * Pages that stand in for others: for one that failed, and, in the static mirror, for what only the
 * application can give. They are written here, for when they are needed nothing else may work: neither
 * database nor Next.
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
  return page(path, failed, 'error')
}

/**
 * @param {string} path as above
 * @param {string} other a page of the site
 * @returns {string} HTML
 */
export function pageWithoutApplication(path, other) {
  return page(path, other, 'away')
}

/**
 * @param {string} path as above
 * @returns {{ html: string, text: string }} too much was asked for at once
 */
export function busyPage(path) {
  return { html: page(path, '', 'busy'), text: wordsFor(tag.exec(path)?.[1]).words.busy }
}

/** @param {'error' | 'away' | 'busy'} name of what is said */
function page(path, other, name) {
  const { language, words } = wordsFor(tag.exec(path)?.[1])
  const style = stylesheet.exec(other)?.[0]
  const say = (word) => words[word].replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const title = `${name}Title`
  return [
    `<!DOCTYPE html><html lang="${language}" dir="auto"><head><meta charset="utf-8"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="robots" content="noindex"/><meta name="color-scheme" content="light dark"/>',
    style ? `<link rel="stylesheet" href="${style}"/>` : '',
    `<title>${say(title)} · ${say('name')}</title></head><body>`,
    '<header class="site-header"><div class="wide">',
    `<a class="site-name" href="/${language}">${say('name')}</a></div></header>`,
    `<main class="list absent"><h1>${say(title)}</h1><p>${say(name)}</p>`,
    `<ul class="ways"><li><a href="">${say('tryAgain')}</a></li>`,
    name === 'away' ? `<li><a href="/${language}">${say('allPages')}</a></li>` : '',
    '</ul></main></body></html>',
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
