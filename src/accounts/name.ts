/** Names of people: what a line of text shows, and no other person's in other letters. */
import { displayableText } from '../content/displayable-text'

export const longestName = 100

/** Whether a name has something that nobody sees: line breaks, controls, marks of direction. */
export function hasUnseen(name: string): boolean {
  return displayableText(name) !== name.normalize('NFC').replace(/ +/g, ' ').replace(/^ | $/g, '')
}

/** Letters of other scripts, and signs, that look like a Latin one, in small and capital form. */
const alike: [letter: string, looks: string][] = [
  ['a', 'аαɑ'],
  ['b', 'вβьЬ'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'еєεё'],
  ['g', 'ɡ'],
  ['h', 'һнη'],
  ['i', 'іїιı1l|!ӏ'],
  ['j', 'јϳ'],
  ['k', 'кκ'],
  ['m', 'м'],
  ['n', 'пո'],
  ['o', 'оο0օ'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['s', 'ѕ5$'],
  ['t', 'тτ'],
  ['u', 'υսц'],
  ['v', 'ѵν'],
  ['w', 'ԝшω'],
  ['x', 'хχ'],
  ['y', 'уγү'],
  ['z', 'ᴢ'],
]
const looksLike = new Map(
  alike.flatMap(([letter, looks]) => [...looks].map((each) => [each, letter])),
)

/** What is left of a name for the eye: two with the same can be taken for each other. */
export function skeletonOf(name: string): string {
  const plain = displayableText(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
  return [...plain]
    .map((letter) => looksLike.get(letter) ?? letter)
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .join('')
}
