import fc from 'fast-check'
import { tokenMaker, tokenOf, tokensIn } from './tokens.mjs'

it('no token is given twice, and each is found in a text', () => {
  const token = tokenMaker()
  const made = Array.from({ length: 1000 }, token)
  expect(new Set(made).size).toBe(1000)
  expect(tokensIn(made.join(' '))).toEqual(made)
})

it('a token is found in HTML, JSON and beside punctuation', () => {
  fc.assert(
    fc.property(fc.nat(26 ** 5 - 1), (count) => {
      const token = tokenOf(count)
      const html = `<p>Lead of ${token}.</p>`
      expect(tokensIn(html)).toEqual([token])
      expect(tokensIn(JSON.stringify({ html, again: `Why is it ${token}?` }))).toEqual([token])
    }),
  )
})

it('in an address it is none: an address keeps the title that it was made from', () => {
  expect(tokensIn('<a href="/fr/relations-avec-qxaaabc">qxaaabd</a>')).toEqual(['qxaaabd'])
  expect(tokensIn('aqxaaabc qxaaabcd')).toEqual([])
})
