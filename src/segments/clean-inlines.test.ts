import { cleanInlines } from './clean-inlines'

it('composes letters, and takes out what nobody sees, within codes too', () => {
  const bold = { code: 'bold' as const, id: '1', children: ['inter\u200bop'] }
  expect(cleanInlines(['Re\u0301sume\u0301\t', bold, '\u00ad'])).toEqual([
    'Résumé ',
    { ...bold, children: ['interop'] },
  ])
})
