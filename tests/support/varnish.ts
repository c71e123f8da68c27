/**
 * A real Varnish with the configuration of `deploy/`, before one server of a test. `VMOD_PATH` names folders
 * of modules that are not where the machine has them.
 */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type ProxyServer, whenItListens } from './nginx'

const root = path.resolve(import.meta.dirname, '../..')
const program = ['varnishd', '/usr/sbin/varnishd', '/usr/local/sbin/varnishd'].find(
  (each) => spawnSync(each, ['-V']).status === 0,
)
const folders = [
  ...(process.env.VMOD_PATH ?? '').split(':'),
  '/usr/lib/varnish/vmods',
  '/usr/lib64/varnish/vmods',
  ...['x86_64', 'aarch64'].map((each) => `/usr/lib/${each}-linux-gnu/varnish/vmods`),
].filter((folder) => folder && fs.existsSync(folder))
const hasXkey = folders.some((folder) => fs.existsSync(path.join(folder, 'libvmod_xkey.so')))

/** Whether this machine has one, with the module xkey and the compiler that it needs; a test without says so. */
export const hasVarnish =
  program !== undefined && hasXkey && spawnSync('cc', ['--version']).status === 0

type Options = {
  /** Port of the web process. */
  upstream: number
  /** Where it listens: the web process may have been told before. */
  port: number
  /** How often it looks whether the web process lives. */
  probe?: string
}

export function startVarnish({ upstream, port, probe = '2s' }: Options): Promise<ProxyServer> {
  if (!program) throw new Error('There is no Varnish here.')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-varnish-'))
  const file = path.join(folder, 'concord.vcl')
  const given = fs.readFileSync(path.join(root, 'deploy/varnish.vcl'), 'utf8')
  const local = given
    .replace('.host = "web-1"', '.host = "127.0.0.1"')
    .replace('.port = "3000"', `.port = "${upstream}"`)
    .replace('.interval = 2s', `.interval = ${probe}`)
    // Of the processes that may purge, here is one.
    .replace(/^\s*"web-\d";$/gm, '')
  fs.writeFileSync(file, local)
  const child = spawn(
    program,
    [
      ...['-F', '-f', file, '-n', path.join(folder, 'work'), '-a', `127.0.0.1:${port}`],
      ...['-s', 'malloc,64m', '-j', 'none', '-T', 'none', '-p', `vmod_path=${folders.join(':')}`],
    ],
    { stdio: 'ignore' },
  )
  return whenItListens({ name: 'Varnish', child, port, folder, patience: 15_000 })
}
