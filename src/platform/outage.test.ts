import {
  DatabaseUnavailable,
  isSocketError,
  outageOf,
  WriteNotConfirmed,
  WriteTimeout,
} from './outage'

const named = (name: string, more: object = {}) => Object.assign(new Error('…'), { name, ...more })

describe('an outage of the database is', () => {
  it.each([
    ['a server that cannot be found', named('MongoServerSelectionError'), 'database-unavailable'],
    ['a connection that broke', named('MongoNetworkError'), 'database-unavailable'],
    [
      'a transaction that the server ended',
      named('MongoServerError', { errorLabels: ['TransientTransactionError'] }),
      'database-unavailable',
    ],
    ['a socket that broke', new DatabaseUnavailable(), 'database-unavailable'],
    ['a full disk', named('LibsqlError', { code: 'SQLITE_FULL' }), 'database-unavailable'],
    ['a locked file', named('LibsqlError', { code: 'SQLITE_BUSY_SNAPSHOT' }), 'database-busy'],
    ['a write that waited too long', new WriteTimeout(), 'database-busy'],
    ['a commit without an answer', new WriteNotConfirmed(), 'write-not-confirmed'],
    [
      'any of them, wrapped',
      named('GraphQLError', { originalError: new Error('…', { cause: new WriteTimeout() }) }),
      'database-busy',
    ],
  ])('%s', (_, error, outage) => expect(outageOf(error)).toBe(outage))

  it.each([
    ['a fault of ours', new TypeError('x is not a function')],
    ['a mail server that is away', named('Error', { code: 'ECONNREFUSED', syscall: 'connect' })],
    ['a duplicate key', named('MongoServerError', { code: 11000 })],
    ['a broken constraint', named('LibsqlError', { code: 'SQLITE_CONSTRAINT_UNIQUE' })],
    ['nothing at all', undefined],
  ])('not %s', (_, error) => expect(outageOf(error)).toBeUndefined())

  it('found also where an error is caused by itself', () => {
    const error = named('Odd')
    Object.assign(error, { cause: error })
    expect(outageOf(error)).toBeUndefined()
  })
})

describe('a broken connection is', () => {
  it.each([
    ['an error of the socket', named('Error', { code: 'ECONNRESET' }), true],
    [
      'what the driver makes of one during a commit',
      new TypeError('error.hasErrorLabel is not a function'),
      true,
    ],
    ['no fault of ours', new TypeError('error.message is not a function'), false],
    ['no error of the server', named('MongoServerError', { code: 112 }), false],
  ])('%s', (_, error, expected) => expect(isSocketError(error)).toBe(expected))
})
