/** The words that the site itself uses as addresses are taken by no page. */
import fs from 'node:fs'
import { reservedSlugs } from '@/content/slug'

test('every folder beside the pages of a language is reserved', () => {
  const folders = fs
    .readdirSync('app/[locale]', { withFileTypes: true })
    .filter((each) => each.isDirectory() && /^[\w-]+$/.test(each.name))
    .map(({ name }) => name)
  expect([...reservedSlugs].sort()).toEqual(expect.arrayContaining(folders.sort()))
})
