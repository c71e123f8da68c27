/** Citations of the design ("design, section 4") in code and documents name sections that exist. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

const sections = new Set(
  [...fs.readFileSync('docs/design.md', 'utf8').matchAll(/^## (\d+)\. /gm)].map(([, n]) =>
    Number(n),
  ),
)

/** Comments are read without their line breaks and stars, so a citation may run over two lines. */
const textOf = (file: string) =>
  fs.readFileSync(file, 'utf8').replace(/\s*\n\s*(\*|\/\/|#)?\s*/g, ' ')

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|cjs|md|css|scss|ya?ml)$/.test(file))
  .filter((file) => fs.existsSync(file) && !/^(migrations|docs\/design\.md)|citations/.test(file))

const citation = /\bdesign,? \(?(sections?) (\d+(?:(?:, | and | to )\d+)*)/g

const citations = files.flatMap((file) =>
  [...textOf(file).matchAll(citation)].map(([text, , numbers = '']) => ({
    file,
    text,
    numbers: (numbers.match(/\d+/g) ?? []).map(Number),
  })),
)

/** What looks like a citation, and names no section, or something that is not in the project. */
const loose = files.flatMap((file) =>
  [
    ...textOf(file).matchAll(
      /\(design\b(?!\.md|, sections? \d)[^)]{0,40}|\bissues? of (the )?[a-z]+/g,
    ),
  ].map(([text]) => `${file}: ${text}`),
)

describe('the design', () => {
  it('numbers its sections one after the other', () => {
    expect([...sections]).toEqual([...sections].map((_, index) => index + 1))
  })

  it('is cited', () => {
    expect(citations.length).toBeGreaterThan(40)
  })

  it('has every section that is cited', () => {
    const missing = citations.filter(({ numbers }) => numbers.some((n) => !sections.has(n)))
    expect(missing).toEqual([])
  })

  it('is cited by section, and nothing else is cited that is not here', () => {
    expect(loose).toEqual([])
  })
})
