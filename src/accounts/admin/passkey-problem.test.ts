import { passkeyProblem } from './passkey-problem'

test.each([
  [
    'cancelled, or too late',
    { name: 'NotAllowedError', code: 'ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY' },
    'passkeyCancelled',
  ],
  ['given up for another question', { name: 'AbortError' }, 'passkeyCancelled'],
  [
    'the device has one already',
    { name: 'InvalidStateError', code: 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' },
    'passkeyKnown',
  ],
  [
    'opened at another address',
    { name: 'SecurityError', code: 'ERROR_INVALID_RP_ID' },
    'passkeyPlace',
  ],
  [
    'opened at the number of a machine',
    { name: 'SecurityError', code: 'ERROR_INVALID_DOMAIN' },
    'passkeyPlace',
  ],
  ['anything else', { name: 'UnknownError' }, 'passkeyFailed'],
  ['nothing', undefined, 'passkeyFailed'],
])('%s', (_, error, problem) => expect(passkeyProblem(error)).toBe(problem))
