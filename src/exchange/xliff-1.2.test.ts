import { example } from '../../tests/support/exchange-example'
import { readExchange } from './formats'
import { writeXliff12 } from './xliff-1.2'

const original = writeXliff12(example)
/** What is read where the target of the first segment has these contents. */
const withTarget = (content: string, also = '') => {
  const changed = original
    .replace('Qu’ont décidé les Alliés en 2008 ?', content)
    .replace('<note from="concord">Question</note>', `$&${also}`)
  const { file, problems, asides } = readExchange(new TextEncoder().encode(changed))
  return { unit: file?.units[0], problems, aside: asides?.get('q') }
}

describe('comments of translators', () => {
  test('on words of a sentence are read, wherever the tool divided the segment', () => {
    const seg = (words: string) => `<mrk mtype="seg" mid="1">${words}</mrk>`
    const commented = '<mrk mtype="x-comment" comment="Which year?">2008</mrk>'
    const { unit, aside } = withTarget(seg(`En ${commented} ?`))
    expect(unit?.target).toEqual(['En 2008 ?'])
    expect(aside?.remarks).toEqual(['Which year?'])
  })
  test('on words of a match of a memory are not about this segment', () => {
    const match = `<alt-trans><source>x</source><target><mrk mtype="x-comment" comment="Old">y</mrk></target></alt-trans>`
    expect(withTarget('x', match).aside?.remarks).toEqual([])
  })
})

test('a sentence inside the mark of a change is a part like others', () => {
  const source =
    '<seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source>'
  const target =
    '<mrk mtype="x-sdl-added"><mrk mtype="seg" mid="1">Une.</mrk> <mrk mtype="seg" mid="2"/></mrk>'
  expect(withTarget(target, source).aside?.incomplete).toBe(true)
})

test('an empty part leaves a segment open, also where the tool left the divided source out', () => {
  const seg = (mid: string, words: string) => `<mrk mtype="seg" mid="${mid}">${words}</mrk>`
  expect(withTarget(`${seg('1', 'Une.')} ${seg('2', '')}`).aside?.incomplete).toBe(true)
  expect(withTarget(`${seg('1', 'Une.')} ${seg('2', 'Deux.')}`).aside?.incomplete).toBe(false)
})

test('what Trados marks as deleted is no text; what it marks as added is', () => {
  const { unit } = withTarget(
    'Les <mrk mtype="x-sdl-deleted">vieux </mrk><mrk mtype="x-sdl-added">nouveaux </mrk>Alliés',
  )
  expect(unit?.target).toEqual(['Les nouveaux Alliés'])
})
