import { previewAddress, previewedBy } from './preview-address'

const keyIn = (address: string) => address.split('/')[4] ?? ''

test.each([
  [{ kind: 'release', id: '66f0-a1' }, '/fr/preview/site/release-66f0-a1'],
  [{ kind: 'moment', at: '2026-12-01T13:00:00.000Z' }, '/fr/preview/site/at-2026-12-01T13:00Z'],
] as const)('%j is at %s, and back', (previewed, address) => {
  expect(previewAddress('fr', previewed)).toBe(address)
  expect(previewedBy(keyIn(address))).toEqual(previewed)
})

test('a page is below', () => {
  const previewed = { kind: 'release', id: 'a' } as const
  expect(previewAddress('ar', previewed, 'صفحة')).toBe(
    '/ar/preview/site/release-a/%D8%B5%D9%81%D8%AD%D8%A9',
  )
})

test.each([
  '',
  'release-',
  'release-../x',
  'at-',
  'at-tomorrow',
  'at-2026-02-30T10:00Z',
  'draft-1',
])('“%s” is no key', (key) => {
  expect(previewedBy(key)).toBeUndefined()
})
