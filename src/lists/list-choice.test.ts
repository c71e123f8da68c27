import { readChoice } from './list-choice'

it.each([
  [
    { language: 'fr', mine: true },
    { language: 'fr', mine: true },
  ],
  [{ language: 'xx', mine: 'yes' }, {}],
  [{ language: { equals: 'fr' } }, {}],
  [null, {}],
  ['fr', {}],
])('%j is read as %j', (kept, choice) => {
  expect(readChoice(kept)).toEqual(choice)
})
