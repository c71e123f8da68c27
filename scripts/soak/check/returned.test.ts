import { madeHistory } from './made-history.mjs'
import { violated } from './made-story'

/** Erin's words are published, then Edith's; then Edith restores Erin's. */
function returned() {
  const made = madeHistory()
  made.create('erin', 'page') // 1
  publish(made)
  made.save('edith', 'page') // 5
  publish(made)
  made.restore('edith', 'page', 1)
  made.step('edith', 'page', 'submit')
  return made
}

function publish(made: ReturnType<typeof madeHistory>) {
  made.step('edith', 'page', 'submit')
  made.step('rosa', 'page', 'approve')
  made.step('paula', 'page', 'publish')
}

it('approved by whoever wrote them', () => {
  const made = returned()
  made.step('erin', 'page', 'approve')
  expect(violated(made.end())).toContain('approved-by-author')
})

it('approved by somebody else', () => {
  const made = returned()
  made.step('rosa', 'page', 'approve')
  expect(violated(made.end())).toEqual([])
})
