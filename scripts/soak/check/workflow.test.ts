import { digestOf } from './chain.mjs'
import { madeHistory } from './made-history.mjs'
import { entryOf, story, versionOf, violated } from './made-story'

it('an approval by an author', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.save('erin', 'page')
  made.step('edith', 'page', 'submit')
  made.step('erin', 'page', 'approve')
  expect(violated(made.end())).toEqual(['approved-by-author'])
})

it('an approval by somebody whose words were restored', () => {
  const made = madeHistory()
  made.create('erin', 'page') // 1
  made.step('edith', 'page', 'submit')
  made.step('rosa', 'page', 'approve')
  made.step('paula', 'page', 'publish')
  made.save('edith', 'page')
  made.restore('edith', 'page', 1)
  made.step('edith', 'page', 'submit')
  made.step('erin', 'page', 'approve')
  expect(violated(made.end())).toEqual(['approved-by-author'])
})

it('a publication without approval, and a schedule without the right', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.step('paula', 'page', 'publish')
  expect(violated(made.end())).toEqual(['wrong-state'])
  const other = story()
  other.step('edith', 'page', 'schedule', { to: 'scheduled' })
  expect(violated(other.end())).toContain('without-right')
})

it('a publication whose approval was voided by an edit', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.step('edith', 'page', 'submit')
  made.step('rosa', 'page', 'approve')
  made.save('edith', 'page')
  Object.assign(entryOf(made, 4), { to: 'approved' })
  Object.assign(versionOf(made, 4).version, { workflow: { state: 'approved' } })
  made.step('paula', 'page', 'publish')
  expect(violated(made.end())).toEqual(expect.arrayContaining(['state-after', 'wrong-state']))
})

it('a publication of other words than were approved', () => {
  const made = madeHistory()
  made.published('page')
  Object.assign(versionOf(made, 4).version, { intro: 'New' })
  entryOf(made, 4).digest = digestOf('relations', versionOf(made, 4).version)
  expect(violated(made.end())).toContain('unapproved-publication')
})

it('an emergency publication needs no approval', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.step('paula', 'page', 'emergency-publish')
  expect(violated(made.end())).toEqual([])
})

it('a step by somebody without the right', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.step('paula', 'page', 'submit')
  expect(violated(made.end())).toEqual(['without-right'])
})

it('a step that leads elsewhere', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.step('edith', 'page', 'submit', { to: 'approved' })
  expect(violated(made.end())).toEqual(['state-after'])
})

const scheduled = (due: string) => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.step('edith', 'page', 'submit')
  made.step('rosa', 'page', 'approve')
  made.step('paula', 'page', 'schedule', { detail: { due, publish: { updateType: 'major' } } })
  return made
}

it('what was scheduled happens once, and at its time', () => {
  const made = scheduled('2020-01-01T00:00:00.000Z')
  made.due('paula', 'page')
  expect(violated(made.end())).toEqual([])
  const early = scheduled('2099-01-01T00:00:00.000Z')
  early.due('paula', 'page')
  expect(violated(early.end())).toEqual(['too-early'])
  expect(violated(scheduled('2020-01-01T00:00:00.000Z').end())).toEqual(['schedule-missed'])
})
