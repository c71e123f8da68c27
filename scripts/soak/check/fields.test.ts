import { madeHistory } from './made-history.mjs'
import { entryOf, story, versionOf, violated } from './made-story'

it('a save that undid another field', () => {
  const made = madeHistory()
  const { lead } = made.create('edith', 'page').sent.marks
  made.save('erin', 'page', ['lead'])
  made.save('edith', 'page', ['title'])
  Object.assign(versionOf(made, 3).version, { lead: `Lead ${lead}` })
  entryOf(made, 3).digest = undefined
  expect(violated(made.end())).toContain('field-undone')
})

it('a step that changed words', () => {
  const made = story()
  Object.assign(versionOf(made, 6).version, { intro: 'New' })
  expect(violated(made.end())).toContain('field-undone')
})

it('a field that was sent and is not there', () => {
  const made = madeHistory()
  made.create('edith', 'page').sent.marks.intro = ['qxzzzzz']
  expect(violated(made.end())).toEqual(['field-lost'])
})

it('a restored version that is not what it was', () => {
  const made = story()
  made.restore('edith', 'page', 4)
  Object.assign(versionOf(made, 9).version, { lead: 'Other' })
  expect(violated(made.end())).toContain('field-undone')
})
