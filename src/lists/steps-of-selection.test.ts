import { stepsOfSelection } from './steps-of-selection'

const edition = (id: string, allowed: string[]) => ({
  id,
  title: `Title ${id}`,
  next: {
    revision: 3,
    steps: (['submit', 'approve', 'publish', 'unpublish'] as const).map((event) =>
      allowed.includes(event)
        ? { event, allowed: true }
        : { event, allowed: false, why: `no ${event}` },
    ),
  },
})

it('offers an editor to submit, a reviewer to approve, a publisher to publish, and nobody the rest', () => {
  const offered = (allowed: string[]) =>
    stepsOfSelection([edition('1', allowed)]).map(({ event }) => event)
  expect(offered(['submit'])).toEqual(['submit'])
  expect(offered(['approve', 'publish'])).toEqual(['approve', 'publish'])
  expect(offered(['unpublish'])).toEqual([])
  expect(stepsOfSelection([])).toEqual([])
})

it('says of those that cannot why', () => {
  const [offer] = stepsOfSelection([edition('1', ['submit']), edition('2', [])])
  expect(offer?.ready.map(({ id }) => id)).toEqual(['1'])
  expect(offer?.not).toEqual([{ title: 'Title 2', why: 'no submit' }])
})
