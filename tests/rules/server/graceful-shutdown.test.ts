import http from 'node:http'
import { drain } from '../../../scripts/server/graceful-shutdown.mjs'
import { serving } from '../../support/raw-http'

const waiting = () => {
  let arrived = () => {}
  const there = new Promise<void>((resolve) => {
    arrived = resolve
  })
  return { there, arrived: () => arrived() }
}

/** A server whose answers to `/slow` wait, before or after their start, until they may go on. */
async function slow(path: '/slow' | '/slow-rest') {
  const asked = waiting()
  const goOn = waiting()
  const running = await serving(async (request, response) => {
    response.setHeader('Content-Type', 'application/zip')
    if (request.url === '/slow-rest') response.write('start')
    if (request.url?.startsWith('/slow')) asked.arrived()
    if (request.url?.startsWith('/slow')) await goOn.there
    response.end('end')
  })
  const agent = new http.Agent({ keepAlive: true })
  const idle = await running.ask('/quick', { agent })
  expect(idle.headers.connection).toBe('keep-alive')
  const open = running.ask(path, { agent })
  await asked.there
  return { ...running, open, goOn: goOn.arrived }
}

test('an open request ends, says that its connection does, and nobody else comes in', async () => {
  const { server, open, goOn, ask } = await slow('/slow')
  const drained = drain(server, { seconds: 30 })
  await expect(ask('/quick')).rejects.toThrow(/ECONNREFUSED/)
  goOn()
  expect(await open).toMatchObject({ status: 200, text: 'end', headers: { connection: 'close' } })
  expect(await drained).toBe(true)
})

test('what comes before the farewell is over is answered, on a kept connection and on a new one', async () => {
  const { server, ask, close } = await serving((_, response) => response.end('answered'))
  const agent = new http.Agent({ keepAlive: true })
  expect((await ask('/', { agent })).headers.connection).toBe('keep-alive')
  const drained = drain(server, { seconds: 30, farewell: 0.5 })
  for (const by of [agent, false] as const) {
    const answer = await ask('/', { agent: by, method: 'PATCH' })
    expect(answer).toMatchObject({ text: 'answered', headers: { connection: 'close' } })
  }
  expect(await drained).toBe(true)
  await expect(ask('/')).rejects.toThrow(/ECONNREFUSED/)
  await close()
})

test('an answer that had begun ends too, though it could not say so', async () => {
  const { server, open, goOn } = await slow('/slow-rest')
  const drained = drain(server, { seconds: 30 })
  goOn()
  expect(await open).toMatchObject({ text: 'startend', headers: { connection: 'keep-alive' } })
  expect(await drained).toBe(true)
})

test('what has not ended within the limit is cut off, and that is said', async () => {
  const { server, open } = await slow('/slow')
  const cut = expect(open).rejects.toThrow(/hang up|ECONNRESET/)
  expect(await drain(server, { seconds: 0.2 })).toBe(false)
  await cut
})
