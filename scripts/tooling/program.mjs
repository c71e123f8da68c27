/**
 * Runs other programs: their output is kept, their time is bounded, and nothing of them is left
 * behind. Each gets a process group of its own, so that stopping one stops its children as well,
 * by its id, and nothing else on the machine.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { plainLexical } from '../../src/host/lexical-top-level-await.mjs'
import { interruption } from './interruption.mjs'
import { Interrupted } from './problem.mjs'

/** With `--verbose` the output of every program is shown while it runs. */
export const verbose = process.argv.includes('--verbose')

const hasGroups = process.platform !== 'win32'
const secondsToEnd = 10

/**
 * A command of an installed package, run by this Node.js: no shell in between, so it starts and
 * dies alike on every system.
 *
 * @param {string} packageName
 * @param {string} name of the command, where it is not the package's own
 * @returns {string[]}
 */
export function command(packageName, name = packageName) {
  const folder = path.join('node_modules', packageName)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[name])]
}

/** Payload's command line. */
export const payload = [process.execPath, plainLexical, 'node_modules/payload/bin.js']

/**
 * Starts a program and leaves it running. Its standard input stays open as long as this process
 * lives, so a program that ends with its input never outlives us.
 *
 * @param {string[]} words command and arguments
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 */
export function launch([file, ...args], { env, onOutput } = {}) {
  const child = spawn(file, args, { env: { ...process.env, ...env }, detached: hasGroups })
  child.stdin.on('error', () => {}) // it may end without having read anything

  let output = ''
  const keep = (text) => {
    output += text
    if (verbose) process.stdout.write(text)
    onOutput?.(text)
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)

  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      keep(`${file}: ${error.message}\n`)
      resolve({ code: 127, signal: null })
    })
    // What a program leaves running would hold its output open for ever.
    child.on('exit', () => signalGroup(child, 'SIGKILL'))
    child.on('close', (code, signal) => resolve({ code, signal }))
  })

  const stop = async () => {
    signalGroup(child, 'SIGTERM')
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), secondsToEnd * 1000)
    await ended
    clearTimeout(timer)
  }

  return {
    ended,
    stop,
    signal: (name) => signalGroup(child, name),
    output: () => output,
    closeInput: () => child.stdin.end(),
  }
}

/**
 * Runs a program to its end.
 *
 * @param {string[]} words command and arguments
 * @param {{ env?: NodeJS.ProcessEnv, limit?: number }} [options] `limit` in seconds
 * @returns {Promise<{ ok: boolean, output: string, reason: string }>} `reason` is how it failed
 * @throws {Interrupted} where somebody stopped us meanwhile
 */
export async function run(words, { env, limit = 600 } = {}) {
  if (interruption.aborted) throw new Interrupted()
  const program = launch(words, { env })
  program.closeInput() // it must not wait for an answer that nobody gives
  let tooSlow = false
  const timer = setTimeout(() => {
    tooSlow = true
    program.stop()
  }, limit * 1000)
  interruption.addEventListener('abort', program.stop)
  const { code, signal } = await program.ended
  clearTimeout(timer)
  interruption.removeEventListener('abort', program.stop)

  if (interruption.aborted) throw new Interrupted()
  const ended = code === null ? `it was ended by ${signal}` : `it ended with code ${code}`
  const reason = tooSlow ? `it was stopped after ${limit} seconds` : ended
  return { ok: code === 0 && !tooSlow, output: program.output(), reason }
}

function signalGroup({ pid }, signal) {
  if (!pid) return
  try {
    process.kill(hasGroups ? -pid : pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error // all of it has ended: what we wanted
  }
}

/** The last lines of a program's output, for a complaint; with `--verbose` all was shown. */
export function tail(output, lines = 200) {
  if (verbose) return ''
  const all = output.trimEnd().split('\n')
  const left = all.length - lines
  const note = left > 0 ? [`(${left} more lines before these; --verbose shows all)`] : []
  return [...note, ...all.slice(-lines)].join('\n')
}
