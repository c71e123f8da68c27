/** A copy of the project in which the list of languages is longer; it is thrown away afterwards. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Runs something in such a copy: its folder is the current one meanwhile. Types and migrations are
 * still those of the project.
 *
 * @template Result
 * @param {readonly string[]} tags languages to add, in the words of English
 * @param {(folder: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withMoreLanguages(tags, work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-language-'))
  const here = process.cwd()
  try {
    copyProject(folder)
    addLanguages(tags, folder)
    process.chdir(folder)
    return await work(folder)
  } finally {
    process.chdir(here)
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function copyProject(folder) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    maxBuffer: 64 * 2 ** 20,
  })
  for (const file of String(listed).split('\0').filter(Boolean)) {
    if (!fs.existsSync(file)) continue
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    fs.copyFileSync(file, path.join(folder, file))
  }
  linkPackages(path.resolve('node_modules'), path.join(folder, 'node_modules'))
}

/** Hard links: a bundler follows no symbolic link out of its folder, and a copy would be slow. */
function linkPackages(from, to) {
  try {
    execFileSync('cp', ['-al', from, to])
  } catch {
    fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true }) // another disk, or no cp
  }
}

/** The whole of adding a language: its entry and its file. */
function addLanguages(tags, folder) {
  const list = path.join(folder, 'src/i18n/languages.ts')
  const before = fs.readFileSync(list, 'utf8')
  const entries = tags.map((tag) => `  ${tag}: ${JSON.stringify(entryOf(tag))},\n`).join('')
  const after = before.replace('} as const satisfies', `${entries}} as const satisfies`)
  if (after === before) throw new Error('The list of languages has another form.')
  fs.writeFileSync(list, after)
  const messages = path.join(folder, 'messages')
  for (const tag of tags) {
    fs.copyFileSync(path.join(messages, 'en.json'), path.join(messages, `${tag}.json`))
  }
}

function entryOf(tag) {
  const nameIn = (language) => new Intl.DisplayNames([language], { type: 'language' }).of(tag)
  return { ownName: nameIn(tag), englishName: nameIn('en'), direction: 'ltr', conventions: tag }
}
