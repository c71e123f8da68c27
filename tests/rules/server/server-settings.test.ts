import { serverSettings } from '../../../scripts/server/server-settings.mjs'

test('without any setting', () => {
  expect(serverSettings({})).toEqual({
    port: 3000,
    hostname: undefined,
    secure: false,
    keepAlive: 72,
    shutdown: 25,
    cacheMegabytes: 256,
  })
})

test('as they are set; the port of the command line is the one that counts', () => {
  const env = {
    PORT: '3001',
    LISTEN_ON: '127.0.0.1',
    SITE_URL: 'https://example.org',
    KEEP_ALIVE_SECONDS: '75',
    SHUTDOWN_SECONDS: '0',
    CACHE_MEGABYTES: '64',
  }
  const expected = {
    hostname: '127.0.0.1',
    secure: true,
    keepAlive: 75,
    shutdown: 0,
    cacheMegabytes: 64,
  }
  expect(serverSettings(env)).toEqual({ port: 3001, ...expected })
  expect(serverSettings(env, '3002')).toEqual({ port: 3002, ...expected })
})

test('every mistake is named at once', () => {
  const env = { KEEP_ALIVE_SECONDS: 'long', SHUTDOWN_SECONDS: '-1' }
  expect(() => serverSettings(env, '70000')).toThrow(
    [
      'PORT must be a whole number from 0 to 65535, not "70000".',
      'KEEP_ALIVE_SECONDS must be a whole number from 0 to 3600, not "long".',
      'SHUTDOWN_SECONDS must be a whole number from 0 to 3600, not "-1".',
    ].join('\n'),
  )
})
