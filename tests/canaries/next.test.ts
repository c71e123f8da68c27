/** Next alone: the small application beside this file, built, and asked without any client's help. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { canary } from '../support/host-alone'

const app = path.resolve('tests/canaries/next-app')
const next = path.resolve('node_modules/next/dist/bin/next')
/** Within the application, for Next takes no other place. */
const build = `.next/${process.pid}`
const env = {
  PATH: process.env.PATH,
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  CANARY_BUILD: build,
}

let child: ChildProcess
let port = 0
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: app, env, timeout: 120_000 })
  await start()
}, 150_000)
afterAll(async () => {
  await stop()
  fs.rmSync(path.join(app, build), { recursive: true, force: true })
})

async function start() {
  const free = net.createServer()
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve))
  port = (free.address() as net.AddressInfo).port
  await new Promise((resolve) => free.close(resolve))
  child = spawn(process.execPath, [next, 'start', '-p', `${port}`], {
    cwd: app,
    env,
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 100; tries += 1) {
    if (await send('GET /shared HTTP/1.1').catch(() => '')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Next does not answer.')
}

async function stop() {
  const ended = new Promise((resolve) => child?.once('exit', resolve))
  child?.kill('SIGTERM')
  await ended
}

/** Sends lines as they are. @returns the answer, its head and its body; nothing where there is none */
function send(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    let answer = ''
    const end = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(5000, end)
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('end', end).on('error', reject)
    const closes = lines.some((line) => line.startsWith('Connection:')) ? [] : ['Connection: close']
    socket.write(`${[...lines, 'Host: localhost', ...closes].join('\r\n')}\r\n\r\n`)
  })
}
const statusOf = (answer: string) => Number(answer.split(' ')[1])
const browser = 'User-Agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36'
const titleIsInHead = (answer: string) => /<head>.*<title>A slow title.*<\/head>/s.test(answer)

const metadata = 'src/host/next-streamed-metadata.mjs'
canary(metadata, 'the title of a page comes after its head', async () => {
  const answer = await send('GET /slow HTTP/1.1', browser)
  return answer.includes('A slow title') && !titleIsInHead(answer)
})
canary(
  metadata,
  'a client without a name gets it so, whatever the configuration says',
  async () => {
    const file = path.resolve('node_modules/next/dist/server/lib/streaming-metadata.js')
    const { shouldServeStreamingMetadata } = (await import(file)).default
    return shouldServeStreamingMetadata('', '.*') && !shouldServeStreamingMetadata('a', '.*')
  },
)

canary(
  'src/host/next-doubled-location.mjs',
  'a new redirect says twice where it leads',
  async () => {
    const answer = await send('GET /old/page HTTP/1.1')
    return (answer.match(/^location: /gim) ?? []).length === 2
  },
)

const upgrade = 'src/host/next-closed-upgrades.mjs'
canary(upgrade, 'a connection that offers another protocol is closed', async () => {
  const offer = ['Connection: Upgrade, close', 'Upgrade: h2c']
  return (await send('GET /shared HTTP/1.1', ...offer)) === ''
})

const addresses = 'src/host/next-malformed-addresses.mjs'
canary(addresses, 'a percent sign that begins no sequence is an error', async () => {
  return statusOf(await send('GET /named/100% HTTP/1.1')) === 500
})
canary(addresses, 'the absolute form of an address is not understood', async () => {
  return statusOf(await send('GET http://localhost/shared HTTP/1.1')) !== 200
})

canary(
  'src/host/next-undecoded-parameters.ts',
  'parameters come as they were written',
  async () => {
    return (await send('GET /named/caf%C3%A9 HTTP/1.1')).includes('called <!-- -->caf%C3%A9')
  },
)

canary(
  'src/host/next-separate-modules.ts',
  'what runs at the start is another module',
  async () => {
    return (await send('GET /shared HTTP/1.1')).trimEnd().endsWith('\r\n0')
  },
)
