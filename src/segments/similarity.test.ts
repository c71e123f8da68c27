import fc from 'fast-check'
import { similarity } from './similarity'

describe('how alike two texts are', () => {
  it('is the same both ways, between 0 and 1, and 1 for the same words only', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (one, other) => {
          const found = similarity(one, other)
          expect(similarity(other, one)).toBe(found)
          expect(found).toBeGreaterThanOrEqual(0)
          expect(found).toBeLessThanOrEqual(1)
          const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
          expect(found === 1).toBe(plain(one) === plain(other))
        },
      ),
    )
  })

  it.each([
    ['NATO supports Ukraine.', 'NATO fully supports Ukraine.'],
    ['НАТО підтримує Україну у 2024 році.', 'НАТО підтримує Україну у 2025 році.'],
    ['يدعم حلف الناتو أوكرانيا بقوة.', 'يدعم حلف الناتو أوكرانيا بقوة كبيرة.'],
    ['L’Alliance soutient l’Ukraine depuis 2014.', 'L’Alliance soutient l’Ukraine depuis 2022.'],
  ])('is worth offering where little differs: %s', (one, other) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(0.75)
  })

  it.each([
    ['NATO supports Ukraine.', 'The weather was fine in spring.'],
    ['НАТО підтримує Україну.', 'Погода навесні була чудова.'],
    ['', 'Something'],
  ])('is not worth offering for other texts: %s', (one, other) => {
    expect(similarity(one, other)).toBeLessThan(0.4)
  })
})
