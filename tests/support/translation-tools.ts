/** Programs with which translators fill in files, where this machine has them. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const scripts = path.join(import.meta.dirname, 'translation-tools')
// Debian's packages are those of Debian's Python.
const python = fs.existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

export type TranslationTool = {
  name: string
  format: 'xliff-1.2' | 'po'
  isHere: boolean
  /** Fills in what is open in a file. */
  fill: (file: string) => void
}

const okapiJars = classpath(path.join(scripts, 'okapi'))

export const translationTools: TranslationTool[] = [
  {
    name: 'polib',
    format: 'po',
    isHere: has(python, '-c', 'import polib'),
    fill: (file) => run(python, path.join(scripts, 'fill_po.py'), file),
  },
  {
    name: 'gettext',
    format: 'po',
    isHere: has('msgcat', '--version') && has(python, '-c', 'import polib'),
    // Wraps, sorts and checks all of it, as a translator's editor does on saving.
    fill: (file) => {
      run(python, path.join(scripts, 'fill_po.py'), file)
      run('msgcat', '--width=60', '--sort-output', '--output-file', file, file)
      run('msgfmt', '--check', '--output-file', '/dev/null', file)
    },
  },
  {
    name: 'translate-toolkit',
    format: 'xliff-1.2',
    isHere: has(python, '-c', 'import translate.storage.xliff'),
    fill: (file) => run(python, path.join(scripts, 'fill_xliff.py'), file),
  },
  {
    name: 'OmegaT',
    format: 'po',
    isHere: has('omegat', '--help'),
    fill: (file) => run(python, path.join(scripts, 'fill_omegat.py'), file),
  },
  okapi('XLIFF 1.2', { format: 'xliff-1.2', filter: 'xliff.XLIFFFilter' }),
  okapi('PO', { format: 'po', filter: 'po.POFilter' }),
]

/** A filter of Okapi; its jars are Maven's, and nothing is fetched here. */
function okapi(
  name: string,
  { format, filter }: Pick<TranslationTool, 'format'> & { filter: string },
): TranslationTool {
  return {
    ...{ name: `Okapi ${name}`, format, isHere: okapiJars !== undefined },
    fill: (file) => {
      const program = ['-cp', okapiJars ?? '', path.join(scripts, 'okapi', 'Fill.java')]
      run('java', ...program, `net.sf.okapi.filters.${filter}`, file, `${file}.out`)
      fs.renameSync(`${file}.out`, file)
    },
  }
}

function classpath(folder: string): string | undefined {
  const list = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'concord-okapi-')), 'jars')
  const pom = path.join(folder, 'pom.xml')
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${list}`]
  const isHere = has('mvn', '-o', '-q', '-B', '-f', pom, ...goal)
  const jars = isHere ? fs.readFileSync(list, 'utf8') : undefined
  fs.rmSync(path.dirname(list), { recursive: true })
  return jars
}

/** What a tool makes of a file. */
export function filledBy({ fill, format }: TranslationTool, text: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-tool-'))
  try {
    const file = path.join(folder, format === 'po' ? 'file.po' : 'file.xlf')
    fs.writeFileSync(file, text)
    fill(file)
    return fs.readFileSync(file, 'utf8')
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function has(...words: [string, ...string[]]): boolean {
  const [program, ...rest] = words
  return spawnSync(program, rest, { timeout: 20_000 }).status === 0
}

function run(...words: [string, ...string[]]): void {
  const [program, ...rest] = words
  const { status, stderr, error } = spawnSync(program, rest, { timeout: 60_000, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${error?.message ?? stderr}`)
}
