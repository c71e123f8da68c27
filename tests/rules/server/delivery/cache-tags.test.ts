import {
  manyTag,
  purgedTags,
  tagHeaders,
  tagOf,
  tagsOf,
} from '../../../../scripts/server/delivery/cache-tags.mjs'

const keys = (count: number) => Array.from({ length: count }, (_, at) => `content/${at}/en`)

test('what shows something of a publication has a tag that it purges', () => {
  const response = tagsOf(['content/1/en', 'slug/x'])
  expect(purgedTags(['slug/x', 'list/en']).some((tag) => response.includes(tag))).toBe(true)
  expect(purgedTags(['slug/y', 'list/en']).some((tag) => response.includes(tag))).toBe(false)
})
test('a tag is short, and of characters that every header takes', () => {
  for (const key of keys(1000)) expect(tagOf(key)).toMatch(/^[\w-]{8}$/)
  expect(new Set(keys(1000).map(tagOf)).size).toBe(1000)
})
test('a header has at most 8 KB; what has more keys, every publication purges', () => {
  for (const count of [1, 900, 901, 5000]) {
    expect(tagsOf(keys(count)).join(' ').length).toBeLessThan(8192)
  }
  expect(tagsOf(keys(5000))).toEqual([manyTag])
  expect(purgedTags(['anything'])).toContain(manyTag)
})
test('each cache has its own header, and what has no keys has none', () => {
  const [one, other] = ['a', 'b'].map(tagOf)
  expect(tagHeaders(['fastly', 'cloudflare', 'varnish', 'nginx'])(['a', 'b'])).toEqual([
    ...['surrogate-key', `${one} ${other}`],
    ...['cache-tag', `${one},${other}`],
    ...['xkey', `${one} ${other}`],
  ])
  expect(tagHeaders(['fastly'])([])).toEqual([])
  expect(tagHeaders([])(['a'])).toEqual([])
})
