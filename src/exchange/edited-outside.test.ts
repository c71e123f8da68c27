/** Files as CAT tools leave them. */
import { example } from '../../tests/support/exchange-example'
import { comparedWith, type Reading } from './exchange-file'
import { readExchange } from './formats'
import { writePo } from './po'
import { writeXliff12 } from './xliff-1.2'
import { writeXliff21 } from './xliff-2.1'

const read = (text: string) => readExchange(new TextEncoder().encode(text))
const unit = ({ file }: Reading, id: string) => file?.units.find((unit) => unit.id === id)

/** Each replacement must find its place, or the test would prove nothing. */
function edited(text: string, ...changes: [string | RegExp, string][]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to)
    if (after === before) throw new Error(`nothing to replace: ${from}`)
    return after
  }, text)
}

const bold = { code: 'bold', id: '1' }
const reference = { code: 'reference', id: '2' }

describe('XLIFF 1.2', () => {
  const original = writeXliff12(example)

  test('a tool with segments of its own: seg-source, marks, namespaces, its own elements', () => {
    const reading = read(
      edited(
        original,
        ['<xliff version="1.2"', '<xliff xmlns:mq="MQXliff" mq:version="11" version="1.2"'],
        ['target-language="fr"', 'target-language="fr-FR" mq:docinfo="x"'],
        ['</header>', '<mq:docinformation><mq:files/></mq:docinformation></header>'],
        [
          /<target xml:lang="fr" state="needs-translation" state-qualifier="x-outdated">.*?<\/target>/,
          `<seg-source><mrk mtype="seg" mid="0">They <g id="1">agreed</g> on it</mrk> <mrk mtype="seg" mid="1">(see <x id="2"/>).</mrk></seg-source>
          <target mq:locked="no" state="translated" xml:lang="fr-FR"><mrk mid="0" mtype="seg">Ils en ont <g id="1">convenu</g></mrk> <mrk mid="1" mtype="seg">(voir <x id="2"/>).</mrk></target>
          <alt-trans match-quality="98%" origin="memory"><source>They talked</source><target>Ils parlaient</target></alt-trans>`,
        ],
        ['<alt-trans alttranstype', '<mq:status/><alt-trans alttranstype'],
      ),
    )
    expect(comparedWith(example, reading)).toEqual([])
    expect(unit(reading, 'a.1')).toEqual({
      ...example.units[1],
      source: expect.anything(),
      target: ['Ils en ont ', { ...bold, children: ['convenu'] }, ' (voir ', reference, ').'],
      state: 'done',
    })
  })

  test('a tool that approves instead of setting a state, and adds missing targets at the end', () => {
    const reading = read(
      edited(
        original,
        ['<trans-unit id="a.3"', '<trans-unit approved="yes" id="a.3"'],
        [
          '<target xml:lang="fr" state="needs-translation"></target>',
          '\n  <target>  Nouveau &amp; &lt;flou&gt;  </target>',
        ],
      ),
    )
    expect(unit(reading, 'a.3')).toMatchObject({ state: 'done', target: ['  Nouveau & <flou>  '] })
  })

  test('a tool that writes a text and leaves the state: it is a draft', () => {
    const reading = read(
      edited(original, [/(state="needs-translation">)(<\/target>)/, '$1Nouveau$2']),
    )
    expect(unit(reading, 'a.3')).toMatchObject({ state: 'draft', target: ['Nouveau'] })
  })

  test('a target emptied, in the short form, is missing', () => {
    const reading = read(
      edited(original, [/<target[^>]*>Qu’ont.*?<\/target>/, '<target state="translated"/>']),
    )
    expect(unit(reading, 'q')).toMatchObject({ state: 'missing', target: [] })
  })

  test('no target at all is missing too', () => {
    const reading = read(edited(original, [/<target[^>]*>Qu’ont.*?<\/target>/, '']))
    expect(unit(reading, 'q')).toMatchObject({ state: 'missing', target: [] })
  })

  test('attributes in another order, comments, CDATA, groups and line ends of Windows', () => {
    const reading = read(
      edited(
        original,
        [
          '<?xml version="1.0" encoding="UTF-8"?>',
          "\uFEFF<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
        ],
        ['id="q" xml:space="preserve"', 'xml:space="preserve" id="q"'],
        ['<body>', '<!-- by hand -->\n<body>\n<group restype="x-page">'],
        ['</body>', '</group></body>'],
        ['>Qu’ont', ' ><![CDATA[Qu’ont]]>'],
      ).replaceAll('\n', '\r\n'),
    )
    expect(comparedWith(example, reading)).toEqual([])
    expect(reading.file?.units).toHaveLength(4)
    expect(unit(reading, 'q')?.target).toEqual(['Qu’ont décidé les Alliés en 2008 ?'])
  })

  test('a pair whose halves a tool wrote one by one', () => {
    const reading = read(
      edited(original, [
        '<g id="1" ctype="bold">parlé</g>',
        '<bx id="1" rid="1"/>parlé<ex id="9" rid="1"/>',
      ]),
    )
    expect(unit(reading, 'a.1')?.target[1]).toEqual({ ...bold, children: ['parlé'] })
  })

  test.each(['final', 'signed-off'])('%s is done', (state) => {
    const reading = read(edited(original, ['state="needs-review-translation"', `state="${state}"`]))
    expect(unit(reading, 'a.2')?.state).toBe('done')
  })
  test.each(['new', 'needs-adaptation', 'needs-review-l10n', 'x-anything'])(
    '%s is a draft',
    (state) => {
      const changed = edited(original, ['state="translated"', `state="${state}"`])
      expect(unit(read(changed), 'q')?.state).toBe('draft')
    },
  )
})

describe('XLIFF 2.1', () => {
  const original = writeXliff21(example)
  const segment = /<segment id="s" state="initial" subState="concord:outdated">.*?<\/segment>/

  test('a unit split in two segments, a pair across them, notes and matches of the tool', () => {
    const reading = read(
      edited(
        original,
        [/<mtc:matches>.*?<\/mtc:matches>/, ''],
        [
          segment,
          `<segment id="s" state="translated"><source>They <sc id="1" type="fmt" subType="xlf:b"/>agreed</source><target>Ils en <sc id="1"/>ont</target></segment>
           <ignorable><source> </source></ignorable>
           <segment id="s2" state="final"><source><ec startRef="1"/>on it (see <ph id="2" type="other" subType="concord:reference"/>).</source><target>convenu<ec startRef="1"/> (voir <mrk id="m1" type="term"><ph id="2"/></mrk>).</target></segment>`,
        ],
      ),
    )
    expect(reading.problems).toEqual([])
    expect(unit(reading, 'a.1')).toMatchObject({
      source: ['They ', { ...bold, children: ['agreed '] }, 'on it (see ', reference, ').'],
      target: ['Ils en ', { ...bold, children: ['ont convenu'] }, ' (voir ', reference, ').'],
      state: 'done',
    })
  })

  test('segments whose translations change places', () => {
    const reading = read(
      edited(original, [
        /<segment id="s" state="translated">.*?<\/segment>/,
        `<segment state="translated"><source>One.</source><target order="3">Un.</target></segment>
         <ignorable><source> </source></ignorable>
         <segment state="translated"><source>Two.</source><target order="1">Deux.</target></segment>`,
      ]),
    )
    expect(unit(reading, 'q')?.target).toEqual(['Deux. Un.'])
  })

  test('a segment of two that is not translated yet keeps the unit a draft', () => {
    const reading = read(
      edited(original, [
        /<segment id="s" state="translated">.*?<\/segment>/,
        '<segment state="final"><source>One.</source><target>Un.</target></segment><segment><source>Two.</source></segment>',
      ]),
    )
    expect(unit(reading, 'q')).toMatchObject({ state: 'draft', target: ['Un.'] })
  })

  test('a tool that raises the state and forgets our sub-state', () => {
    const reading = read(
      edited(original, [
        'state="initial" subState="concord:machine"',
        'state="reviewed" subState="concord:machine"',
      ]),
    )
    expect(unit(reading, 'a.2')?.state).toBe('done')
  })
})

describe('PO', () => {
  const original = writePo(example)

  test('the fuzzy mark taken away is done; the previous source goes with it', () => {
    const reading = read(
      edited(
        original,
        [/#, fuzzy\n#\| msgid "They talked\."\n/, ''],
        ['msgstr "Ils en ont <1>parlé</1>."', 'msgstr "Ils en ont <1>convenu</1> (voir <2/>)."'],
      ),
    )
    expect(comparedWith(example, reading)).toEqual([])
    expect(unit(reading, 'a.1')).toMatchObject({
      target: ['Ils en ont ', { ...bold, children: ['convenu'] }, ' (voir ', reference, ').'],
      state: 'done',
    })
    expect(unit(reading, 'a.1')).not.toHaveProperty('previousSource')
  })

  test('a text made fuzzy by its translator is a draft', () => {
    const reading = read(edited(original, ['msgctxt "q"', '#, fuzzy, c-format\nmsgctxt "q"']))
    expect(unit(reading, 'q')?.state).toBe('draft')
  })

  test('lines folded, comments of the translator, obsolete entries', () => {
    const reading = read(
      edited(
        original,
        [
          'msgid "What did Allies decide in 2008?"',
          'msgid ""\n"What did Allies "\n"decide in 2008?"',
        ],
        ['#. Question', '# to be checked\n#. Question'],
      ).concat('\n#~ msgctxt "old"\n#~ msgid "old"\n#~ msgstr "vieux"\n'),
    )
    expect(comparedWith(example, reading)).toEqual([])
    expect(reading.file?.units).toHaveLength(4)
    expect(unit(reading, 'q')?.note).toBe('Question')
  })
})
