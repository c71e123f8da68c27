import { passwordObjection } from './password'

const codeOf = (password: string, about?: string[]) => passwordObjection(password, about)?.code

test.each([
  ['a passphrase', 'correct horse battery staple'],
  ['… in Ukrainian', 'добрий кінь акумулятор скоба'],
  ['… in Arabic', 'حصان صحيح بطارية دبوس'],
  ['what a machine made', 'x7#Kq2!pLw9$Zr'],
  ['what the tests have', 'a-password-for-tests'],
])('%s is taken', (_, password) => expect(codeOf(password)).toBeUndefined())

test.each([
  'passwordpassword',
  'password1234',
  'Password1234!',
  'P@ssw0rd1234',
  '123456789012',
  '1234567890123456',
  'qwertyuiop[]',
  'qwertyuiopas',
  'aaaaaaaaaaaa',
  'abcdefghijkl',
  'abcabcabcabc',
  'iloveyouiloveyou',
  'qwerty123456',
  '111111111111',
  'letmeinletmein',
])('%s is what others have', (password) => expect(codeOf(password)).toBe('password-common'))

test.each([
  ['name', ['Rafael Reviewer'], 'rafaelreviewer'],
  ['e-mail address', ['rafael.reviewer@example.org'], 'rafael.reviewer@example.org'],
])('nobody’s own %s', (_, about, password) => {
  expect(codeOf(password, about)).toBe('password-common')
})

test.each([
  ['blanks', ' '.repeat(12)],
  ['blanks of other kinds', '\u00a0\u2003\u3000\t'.repeat(4)],
  ['what nobody sees', '\u200b\u2060\ufeff\u00ad'.repeat(4)],
  ['a blank at an end', 'correct horse battery '],
])('%s', (_, password) => expect(codeOf(password)).toBe('password-blank'))

test('twelve characters that one sees, at least', () => {
  expect(codeOf('x7#Kq2!pLw9')).toBe('password-short')
  expect(codeOf(`x7#${' '.repeat(20)}K`)).toBe('password-short')
  expect(codeOf(`x7#${'\u200b'.repeat(20)}K`)).toBe('password-short')
})

test('a long one is refused, and judged at once', () => {
  const begin = performance.now()
  expect(codeOf('x7#Kq2!pLw9$Zr'.repeat(700))).toBe('password-long')
  for (const piece of ['aB1!', 'qwerty', 'p@ssw0rd', '1l|I', '20/11/2026']) {
    codeOf(piece.repeat(128).slice(0, 128), Array(20).fill('rafael reviewer'))
  }
  expect(performance.now() - begin).toBeLessThan(8000)
})
