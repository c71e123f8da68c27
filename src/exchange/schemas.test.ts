import fc from 'fast-check'
import { exchangeFile } from '../../tests/support/exchange-arbitraries'
import { example } from '../../tests/support/exchange-example'
import { faultsIn } from '../../tests/support/xliff-rules'
import { writeXliff12 } from './xliff-1.2'
import { writeXliff21 } from './xliff-2.1'

test.each([
  ['1.2, strict', writeXliff12],
  ['2.1, core', writeXliff21],
])('every file keeps the schema of XLIFF %s', (_, write) => {
  fc.assert(fc.property(exchangeFile, (file) => void expect(faultsIn(write(file))).toEqual([])))
})

describe('the rules find what the schemas find', () => {
  test.each([
    ['no version', 'version="1.2"', 'version="1.1"'],
    ['target before source', /(<source.*<\/source>)\n(<target.*<\/target>)/, '$2\n$1'],
    ['note before target', /(<target.*<\/target>)\n(<note.*<\/note>)/, '$2\n$1'],
    ['an unknown state', 'state="translated"', 'state="ready"'],
    ['an unknown qualifier', 'mt-suggestion', 'machine'],
    ['a unit without id', 'trans-unit id="q"', 'trans-unit'],
    ['an id twice', 'id="a.1"', 'id="q"'],
    ['no original', /original="[^"]*" /, ''],
    ['no data type', 'datatype="plaintext"', ''],
    ['a language with an underscore', 'source-language="en"', 'source-language="en_GB"'],
    ['a previous version without target', /(<alt-trans.*?<\/source>)<target.*?<\/target>/, '$1'],
    ['an unknown kind of alternative', 'previous-version', 'older'],
    ['a code without id', '<g id="1"', '<g'],
    ['words in a placeholder', /<x id="2"([^>]*)\/>/, '<x id="2"$1>FAQ</x>'],
    ['an attribute of another namespace', '<body>', '<body xmlns:c="urn:c" c:revision="3">'],
    ['words between the units', '<body>', '<body>units'],
  ])('1.2: %s', (_, good, bad) => expectFault(writeXliff12(example), good, bad))

  test.each([
    ['no source language', 'srcLang="en"', ''],
    ['a file without id', 'file id="f1"', 'file'],
    ['notes before matches', /(<mtc:matches>.*<\/mtc:matches>)\n(<notes>.*<\/notes>)/, '$2\n$1'],
    ['notes after the segment', /(<notes>.*<\/notes>)\n(<segment.*<\/segment>)/, '$2\n$1'],
    ['an unknown state', 'state="translated"', 'state="done"'],
    ['a sub-state without state', 'state="initial" subState', 'subState'],
    ['a sub-state without prefix', 'concord:machine', 'machine'],
    ['a unit id with a space', 'unit id="q"', 'unit id="q 1"'],
    ['a unit id twice', 'id="a.1"', 'id="q"'],
    ['an unknown type of code', 'type="fmt"', 'type="format"'],
    ['a code twice in a source', 'ph id="2"', 'ph id="1"'],
    ['a tag gone that must stay', /(<target>Lisez )<pc [^>]*>(.*?)<\/pc>/, '$1$2'],
    ['empty notes', /<notes><note.*?<\/note><\/notes>/, '<notes></notes>'],
    ['an unknown element inside', /<source>What/, '<source><g id="9"/>What'],
  ])('2.1: %s', (_, good, bad) => expectFault(writeXliff21(example), good, bad))
})

function expectFault(text: string, good: string | RegExp, bad: string) {
  const broken = text.replace(good, bad)
  expect(broken).not.toBe(text)
  expect(faultsIn(text)).toEqual([])
  expect(faultsIn(broken)).not.toEqual([])
}
