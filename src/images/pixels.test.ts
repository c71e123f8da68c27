import { isKept, mostPixels, pixelsOf } from './pixels'

test.each([
  ['a picture', { width: 800, height: 600 }, 480_000],
  ['one whose head does not say', { width: 800 }, undefined],
  [
    'every frame of a moving one',
    { width: 100, height: 5000, pageHeight: 50, pages: 100 },
    500_000,
  ],
  ['… whose head says nothing of the frames', { width: 100, height: 50, pages: 100 }, 500_000],
])('%s', (_, head, pixels) => expect(pixelsOf(head)).toBe(pixels))

test('a large camera is enough, and a bomb is too much', () => {
  expect(pixelsOf({ width: 8688, height: 5752 })).toBeLessThanOrEqual(mostPixels)
  expect(pixelsOf({ width: 16_000, height: 16_000 })).toBeGreaterThan(mostPixels)
})

test.each([
  [{ format: 'jpeg' }, true],
  [{ format: 'heif', compression: 'av1' }, true],
  [{ format: 'heif', compression: 'hevc' }, false],
  [{ format: 'gif' }, false],
  [{ format: 'svg' }, false],
  [{}, false],
])('%j is kept: %s', (head, kept) => expect(isKept(head)).toBe(kept))
