import { bodyLimits } from './body-limits'

test.each([
  ['a document', '/', {}, 1_000_000, 1_100_000],
  ['a step', '/:id/transition', {}, 1_000_000, 1_100_000],
  ['an image', '/', { files: true }, 1_000_000, 21_100_000],
  ['taking an image down', '/:id/take-down', { files: true }, 1_000_000, 1_100_000],
  ['a login', '/login', { accounts: true }, 10_000, 10_000],
  ['a letter for a new password', '/forgot-password', { accounts: true }, 10_000, 10_000],
  ['the first account', '/first-register', { accounts: true }, 10_000, 10_000],
  ['an account', '/:id', { accounts: true }, 1_000_000, 1_100_000],
  ['a login of what has no accounts', '/login', {}, 1_000_000, 1_100_000],
])('%s', (_, path, kind, json, form) => {
  expect(bodyLimits(path, kind)).toEqual({ json, form })
})
