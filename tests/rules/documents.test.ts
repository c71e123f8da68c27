/** Documents lead to what exists: files that they link to, files that the glossary names. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && fs.existsSync(file))

const read = (file: string) => fs.readFileSync(file, 'utf8')

/** As GitHub makes them of headings. */
const anchors = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const links = documents.flatMap((file) =>
  [...read(file).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target = '']) => ({
    file,
    target: decodeURI(target),
  })),
)

test('documents link to files that exist, and to headings in them', () => {
  const broken = links.filter(({ file, target }) => {
    const [name = '', anchor] = target.split('#')
    const found = name ? path.join(path.dirname(file), name) : file
    if (!fs.existsSync(found)) return true
    return anchor !== undefined && found.endsWith('.md') && !anchors(found).includes(anchor)
  })
  expect(links.length).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

test('the glossary names files and folders that exist', () => {
  const rows = read('docs/glossary.md').match(/^\|.*\|$/gm) ?? []
  const named = rows.flatMap((row) => {
    const cell = row.split('|').at(-2) ?? ''
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  })
  const isPath = (name: string) => /[/.]/.test(name) && !name.includes('*')
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((name) => isPath(name) && !/\/$/.test(name) && !fs.existsSync(name))).toEqual(
    [],
  )
})
