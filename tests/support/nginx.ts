/** A real nginx with the configuration of `deploy/`, before servers of a test. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
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

export type ProxyServer = { url: string; stop: () => Promise<void> }

/**
 * @param upstreams ports of the web processes, as `deploy/nginx.conf` has two of them
 * @param mirror the folder of the static mirror
 */
export function startNginx({
  upstreams,
  mirror,
}: {
  upstreams: number[]
  mirror: string
}): Promise<ProxyServer> {
  const given = fs.readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8')
  return start((port, folder) =>
    // One process may stand for both.
    given
      .replaceAll('web-1:3000', `127.0.0.1:${upstreams[0]}`)
      .replaceAll('web-2:3000', `127.0.0.1:${upstreams[1] ?? upstreams[0]}`)
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replaceAll('/etc/nginx/concord-headers.conf', path.join(root, 'deploy/nginx-headers.conf'))
      .replaceAll('/etc/nginx/mime.types', mimeTypes(folder))
      .replaceAll('/tmp/cache', path.join(folder, 'cache'))
      .replaceAll(/(root|alias|-e|-f) \/mirror/g, `$1 ${mirror}`),
  )
}

/** Sends the files of a folder, and `.gz` beside them to who accepts it. */
export function startFileServer(files: string): Promise<ProxyServer> {
  return start(
    (port, folder) => `include ${mimeTypes(folder)};
      server { listen 127.0.0.1:${port}; root ${files}; gzip_static on; sendfile on; }`,
  )
}

/** Ends TLS with a certificate of its own, which no browser trusts, before a server that speaks plain HTTP. */
export async function startTlsProxy(upstream: number, at: number): Promise<ProxyServer> {
  const proxy = await start((port, folder) => {
    const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
    ])
    if (made.status !== 0) throw new Error(String(made.stderr))
    return `server {
      listen 127.0.0.1:${port} ssl;
      ssl_certificate ${certificate};
      ssl_certificate_key ${key};
      location / {
        proxy_pass http://127.0.0.1:${upstream};
        proxy_http_version 1.1;
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
      }
    }`
  }, at)
  return { ...proxy, url: `https://localhost:${at}` }
}

function mimeTypes(folder: string): string {
  if (fs.existsSync('/etc/nginx/mime.types')) return '/etc/nginx/mime.types'
  const file = path.join(folder, 'mime.types')
  fs.writeFileSync(file, 'types { text/html html; text/css css; image/webp webp; }')
  return file
}

async function start(
  site: (port: number, folder: string) => string,
  at?: number,
): Promise<ProxyServer> {
  if (!program) throw new Error('There is no nginx here.')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-nginx-'))
  const port = at ?? (await freePort())
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${path.join(folder, each)};`,
  )
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const file = path.join(folder, 'nginx.conf')
  fs.writeFileSync(
    file,
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log warn; events {}
    http { access_log off; ${temporary.join(' ')} ${site(port, folder)} }`,
  )
  const child = spawn(program, ['-c', file, '-p', folder, '-e', `${folder}/error.log`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return whenItListens({ name: 'nginx', child, port, folder })
}

type Started = {
  name: string
  child: ChildProcess
  port: number
  /** Its own, which goes with it. */
  folder: string
  /** Milliseconds. */
  patience?: number
}

/** A proxy that was started, from the moment at which it takes connections. */
export async function whenItListens({
  name,
  child,
  port,
  folder,
  patience = 5000,
}: Started): Promise<ProxyServer> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const answers = () =>
    new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(Boolean(socket.end())))
      socket.once('error', () => resolve(false))
    })
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === patience / 50 || child.exitCode !== null)
      throw new Error(`${name} does not start`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url: `http://127.0.0.1:${port}`,
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
