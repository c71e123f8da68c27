import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createElement, Suspense } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { cutOut, scanPage } from '../../../scripts/server/strip-scripts.mjs'
import { latePart } from '../../support/late-part'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`

const stripped = (html: string) => cutOut(html, scanPage(html).scripts)

describe('what is taken out of a page for readers', () => {
  test.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script src="/_next/static/chunks/a.js" noModule=""></script>',
    '<SCRIPT SRC="/_next/static/chunks/a.js"></SCRIPT >',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>self.__next_f.push([1,"<p>words</p>"])</script>',
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
    '<script id="__NEXT_DATA__" type="application/json">{"page":"/_error"}</script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
    '<link rel="modulepreload" href="/_next/a.js"/>',
    '<link rel="preconnect" href="/" crossorigin=""/>',
    '<meta name="next-size-adjust" content=""/>',
  ])('%s', (markup) => {
    expect(scanPage(page(markup, markup)).problem).toBeUndefined()
    expect(stripped(page(markup, `<p>words</p>${markup}`))).toBe(page('', '<p>words</p>'))
  })
})

describe('what stays in it, to the letter', () => {
  test.each([
    '<script type="application/ld+json">{"a":"\\u003cscript>","b":"self.__next_f.push("}</script>',
    '<script src="/copy-link.js" defer=""></script>',
    '<link rel="preload" as="image" href="/a.webp"/>',
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2" type="font/woff2"/>',
    '<p title="&lt;script src=&quot;/_next/a.js&quot;&gt;">&lt;script&gt; &amp;lt;</p>',
    '<!-- <script src="/_next/a.js"></script> -->',
    '<p>a<!-- -->b</p><!--$--><p>complete</p><!--/$--><!--&--><p>active</p><!--/&-->',
    '<div hidden=""><p>no segment</p></div><template id="own"></template>',
    '<h3 id="faq-1">1.</h3><p id="s:1">an id of our own, in small letters</p>',
  ])('%s', (markup) => {
    const html = page('', markup)
    expect(scanPage(html).problem).toBeUndefined()
    expect(stripped(html)).toBe(html)
  })
})

describe('a page that is nothing without its scripts is known', () => {
  test.each([
    ['<!--$?--><template id="B:0"></template><p>Wait…</p><!--/$-->', 'a suspended boundary'],
    ['<template id="B:0"></template>', '<template id="B:0">'],
    ['<template id="P:1f"></template>', '<template id="P:1f">'],
    ['<div hidden id="S:0"><p>words</p></div>', '<div id="S:0">'],
    ['<table hidden><tbody id="S:a"><tr></tr></tbody></table>', '<tbody id="S:a">'],
    ['<svg aria-hidden="true" style="display:none" id="S:2"></svg>', '<svg id="S:2">'],
    ['<div hidden id="site-S:0"></div>', '<div id="site-S:0">'],
    ['<!--$!--><template data-dgst="1"></template><!--/$-->', 'only a browser can render'],
    ['<template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"></template>', 'a boundary that failed'],
    ['<template data-rci="" data-bid="B:0"></template>', 'an instruction'],
    ['<link rel="expect" href="#_R_" blocking="render"/>', 'scripts let paint'],
    ['<script>$RC("B:0","S:0")</script>', 'an unknown script, $RC("B:0","S:0")'],
    [
      '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
      'unknown script',
    ],
    ['<script>document.title = "own"</script>', 'an unknown script'],
    ['<script type="module">import "/a.js"</script>', 'an unknown script'],
    ['<script>self.__next_f.push([1,"', 'a script without its end'],
  ])('%s', (markup, problem) => {
    expect(scanPage(page('', `<p>words</p>${markup}`)).problem).toContain(problem)
  })

  test.each([
    '<!DOCTYPE html><html><body><p>half a page',
    `${page('', '<p>words</p>')}<div hidden><p>more</p></div>`,
    '',
  ])('by its end: %s', (html) => {
    expect(scanPage(html).problem).toBe('a page without its end')
  })
})

describe('as react-dom/server renders it', () => {
  const paragraph = (words: string) => createElement('p', null, words)
  const document = (body: React.ReactNode) =>
    createElement('html', null, createElement('head'), createElement('body', null, body))

  /** Streams from the moment at which the shell is there, as Next does. */
  async function streamed(element: React.ReactElement): Promise<string> {
    const out = new PassThrough()
    const { pipe } = renderToPipeableStream(element, {
      onShellReady: () => pipe(out),
      onError() {},
    })
    return text(out)
  }

  test('a page without boundaries works without scripts', async () => {
    const html = await streamed(document(paragraph('words')))
    expect(scanPage(html).problem).toBeUndefined()
  })

  test('a part that comes later is in a place from which only a script takes it', async () => {
    const part = createElement(
      Suspense,
      { fallback: paragraph('Wait…') },
      createElement(latePart('late')),
    )
    const html = await streamed(document(part))
    expect(html).toContain('late')
    expect(scanPage(html).problem).toContain('a suspended boundary')
  })

  test('a part that failed on the server is left to the browser', async () => {
    const failing = () => {
      throw new Error('on the server')
    }
    const part = createElement(Suspense, { fallback: paragraph('Wait…') }, createElement(failing))
    expect(scanPage(await streamed(document(part))).problem).toContain('only a browser')
  })

  test('a large part that was complete from the start comes later too', async () => {
    const part = (key: number) =>
      createElement(Suspense, { key, fallback: 'Wait…' }, paragraph('word '.repeat(5000)))
    const html = await streamed(document([part(1), part(2)]))
    expect(html).not.toContain('<p>Wait')
    expect(scanPage(html).problem).toContain('a suspended boundary')
  })
})
