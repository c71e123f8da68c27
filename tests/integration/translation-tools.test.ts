/** Files go through the tools that translators have, three changes of the source after each other. */
import { fromParagraphs, plainText } from '@/content/rich-text'
import type { FileReport } from '@/exchange/payload/import-report'
import { writeInlines } from '@/segments/inline-nodes'
import { type Concord, startConcord } from '../support/concord'
import { askForFile } from '../support/files'
import { frenchFor, fresh, states, translatingOn } from '../support/translating'
import { filledBy, type TranslationTool, translationTools } from '../support/translation-tools'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { begun, change, jobs, publish, segmentsOf } = translatingOn(() => concord)

/** "See **all** of [the treaty](https://example.org/a) & “more”." */
const marked = writeInlines(
  [
    'See ',
    { code: 'bold', id: '1', children: ['all'] },
    ' of ',
    { code: 'link', id: '2', children: ['the treaty'] },
    ' & “more”.',
  ],
  {
    2: {
      ...{ type: 'link', version: 3, id: 'a1b2c3d4e5f6a1b2c3d4e5f6', children: [] },
      fields: { linkType: 'custom', url: 'https://example.org/a', newTab: false },
    },
  },
)

/** Paragraphs; `see` stands for the one with marks. */
const see = 'see'
function answerOf(paragraphs: readonly string[]) {
  const answer = fromParagraphs(paragraphs.map((words) => [words]))
  for (const [index, words] of paragraphs.entries()) {
    const node = answer.root.children?.[index]
    if (words === see && node) node.children = marked
  }
  return answer
}

/** Out, through the tool, and back in. */
async function throughTool(edition: { id: string }, tool: TranslationTool): Promise<FileReport> {
  const by = 'frenchTranslator' as const
  const out = await askForFile(concord, `/faqs/${edition.id}/export?format=${tool.format}`, { by })
  expect(out.status).toBe(200)
  const body = filledBy(tool, await out.text())
  const name = tool.format === 'po' ? 'back.po' : 'back.xlf'
  const back = await askForFile(concord, `/translations/import?name=${name}`, { by, body })
  const { files } = (await back.json()) as { files: [FileReport] }
  return files[0]
}

for (const tool of translationTools) {
  const suite = tool.isHere ? describe : describe.skip
  const title = tool.isHere ? tool.name : `This machine has no ${tool.name}: it was not tried.`
  suite(title, () => {
    it('brings back each change, and nothing that was there is lost', async () => {
      const first = ['Ten allies help.', see, 'It snows < 3 days.']
      const source = await concord.given.faq({
        question: fresh(`What does ${tool.name} bring back?`),
        answer: answerOf(first),
        _status: 'published',
      })
      const french = await begun(source)
      const rounds: [paragraphs: string[], open: number][] = [
        [first, 4],
        [['Eleven allies help.', ...first.slice(1)], 1],
        [['Eleven allies help.', 'A new thought\twith a tab.', ...first.slice(1)], 1],
        // One goes, one comes back as it was.
        [['Ten allies help.', 'A new thought\twith a tab.', see, 'It rains, says “she”.'], 1],
      ]
      for (const [index, [paragraphs, open]] of rounds.entries()) {
        if (index > 0) {
          await change(source, { answer: answerOf(paragraphs) }, 'major')
          await jobs()
        }
        const before = await segmentsOf(french)
        expect([index, before.progress.open]).toEqual([index, open])
        const report = await throughTool(french, tool)
        expect([index, report.outcome, report.problems]).toEqual([index, 'imported', []])
        const after = await segmentsOf(french)
        expect([index, ...states(after)]).toEqual([index, ...states(after).map(() => 'done')])
        await publish(french)
        await jobs()
      }
      const { body } = await concord.rest({ path: `/faqs/${french.id}` })
      expect(plainText(body.answer as never)).toBe(
        [
          'Ten allies help.',
          'A new thought with a tab.',
          'See all of the treaty & “more”.',
          'It rains, says “she”.',
        ]
          .map(frenchFor)
          .join('\n'),
      )
      const kept = JSON.stringify(body.answer)
      expect(kept).toContain('https://example.org/a')
      expect(kept).toContain('"format":1')
    })
  })
}
