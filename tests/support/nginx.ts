/** A real nginx with the configuration of `deploy/`, before servers of a test. */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const program = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (each) => spawnSync(each, ['-v']).status === 0,
)

/** Whether this machine has one; a test without says so. */
export const hasNginx = program !== undefined

export type Nginx = { url: string; stop: () => Promise<void> }

/**
 * @param upstreams ports of the web processes, as `deploy/nginx.conf` has two of them
 * @param mirror the folder of the static mirror
 */
export async function startNginx({
  upstreams,
  mirror,
}: {
  upstreams: number[]
  mirror: string
}): Promise<Nginx> {
  if (!program) throw new Error('There is no nginx here.')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-nginx-'))
  const port = await freePort()
  const given = fs.readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8')
  const types = fs.existsSync('/etc/nginx/mime.types')
    ? '/etc/nginx/mime.types'
    : path.join(folder, 'mime.types')
  if (types.startsWith(folder)) fs.writeFileSync(types, 'types { text/css css; image/webp webp; }')
  const servers = upstreams.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=5s;`)
  const site = given
    .replaceAll(/^\s*server web-\d.*$/gm, '')
    .replace('upstream concord {', `upstream concord {\n${servers.join('\n')}`)
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('/etc/nginx/concord-headers.conf', path.join(root, 'deploy/nginx-headers.conf'))
    .replaceAll('/etc/nginx/mime.types', types)
    .replaceAll('/tmp/cache', path.join(folder, 'cache'))
    .replaceAll(/(root|alias|-e|-f) \/mirror/g, `$1 ${mirror}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${path.join(folder, each)};`,
  )
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const file = path.join(folder, 'nginx.conf')
  fs.writeFileSync(
    file,
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log warn; events {}
    http { access_log off; ${temporary.join(' ')} ${site} }`,
  )
  const child = spawn(program, ['-c', file, '-p', folder, '-e', `${folder}/error.log`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://localhost:${port}`
  const answers = () =>
    new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(Boolean(socket.end())))
      socket.once('error', () => resolve(false))
    })
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === 100 || child.exitCode !== null) throw new Error('nginx does not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url: url.replace('localhost', '127.0.0.1'),
    async stop() {
      child.kill('SIGTERM')
      await ended
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}
