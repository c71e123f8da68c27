import fc from 'fast-check'
import { madeHistory } from './made-history.mjs'
import { story, violated } from './made-story'

it('a history without mistakes has no violations', () =>
  expect(violated(story().end())).toEqual([]))

it('random histories without mistakes have no violations', () => {
  const action = fc.record({
    what: fc.constantFrom('create', 'save', 'publish', 'restore', 'comment', 'read', 'lost answer'),
    page: fc.constantFrom('one', 'two', 'three'),
    field: fc.constantFrom('title', 'lead', 'intro'),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const made = madeHistory()
      made.killed()
      const revisions = new Map<string, number>()
      const shown = new Map<string, number>()
      for (const { what, page, field } of actions) {
        const revision = revisions.get(page) ?? 0
        if (revision === 0) {
          made.create('edith', page)
          revisions.set(page, 1)
          continue
        }
        if (what === 'save') made.save('edith', page, [field])
        if (what === 'lost answer') made.save('edith', page, [field], { outcome: 'unknown' })
        if (what === 'restore') made.restore('edith', page, 1)
        if (what === 'comment') made.comment('rosa', page)
        if (what === 'read') made.read(page, shown.get(page) ?? 0)
        const state = made.history.audit.findLast(({ edition }) => edition === page)?.to
        if (what === 'publish' && state === 'draft') {
          made.publishedAgain(page)
          shown.set(page, revision + 3)
        }
        revisions.set(
          page,
          made.history.audit.findLast(({ edition }) => edition === page)?.revision ?? 0,
        )
      }
      // Restoring the words that stand already is no edit.
      fc.pre(
        made.history.audit.every(
          ({ event, digest, edition, number }) =>
            event !== 'restore' ||
            digest !==
              made.history.audit.findLast(
                (each) => each.edition === edition && each.number < number,
              )?.digest,
        ),
      )
      expect(violated(made.end())).toEqual([])
    }),
  )
})
