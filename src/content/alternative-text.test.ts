import { hasImageWithoutAlt } from './alternative-text'

it.each([
  [{ image: { media: 'm1', alt: 'A flag' } }, false],
  [{ image: { media: 'm1', alt: ' ' } }, true],
  [{ image: { media: 'm1' } }, true],
  [{ image: { alt: '' } }, false],
  [{}, false],
])('%j says nothing to those who do not see its image: %s', (content, without) => {
  expect(hasImageWithoutAlt('relations', content)).toBe(without)
})

it('knows that a FAQ has none', () => {
  expect(hasImageWithoutAlt('faqs', {})).toBe(false)
})
