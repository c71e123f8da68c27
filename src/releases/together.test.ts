import { type Companion, comesAlong, standingOf } from './together'

const draft: Companion = {
  state: 'draft',
  wasPublished: true,
  isOthers: false,
  maySubmit: true,
  isTaken: false,
}

test.each<[string, Partial<Companion>, string | undefined, boolean]>([
  ['one’s own change', {}, 'changed', true],
  ['a new FAQ', { wasPublished: false }, 'new', true],
  ['what was sent back', { state: 'changes-requested' }, 'sent-back', true],
  ['somebody else’s draft, only if somebody says so', { isOthers: true }, 'changed', false],
  ['what one may not submit', { maySubmit: false }, 'changed', false],
  [
    'what is reviewed already',
    { state: 'in-review', maySubmit: false, isOthers: true },
    'in-review',
    true,
  ],
  ['what is approved already', { state: 'approved', maySubmit: false }, 'approved', true],
  ['what another release has', { isTaken: true }, 'changed', false],
  ['what is public as it stands', { state: 'published' }, undefined, false],
  ['what has its own moment', { state: 'scheduled' }, undefined, false],
  ['what was taken back', { state: 'unpublished' }, undefined, false],
])('%s', (_, more, standing, along) => {
  const companion = { ...draft, ...more }
  expect(standingOf(companion)).toBe(standing)
  expect(comesAlong(companion)).toBe(along)
})
