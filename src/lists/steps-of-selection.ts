/** Which steps a selection of editions offers a person: those that some of them can take now. */
import type { Event } from '../revision/steps'

/** What may be done with several at once; everything else asks to be looked at one by one. */
export const bulkEvents = ['submit', 'approve', 'publish'] as const
export type BulkEvent = (typeof bulkEvents)[number]

type Next = { revision: number; steps: { event: Event; why?: string; allowed: boolean }[] }
export type Selected = { id: string; title: string; next: Next }

export type Offer = { event: BulkEvent; ready: Selected[]; not: { title: string; why: string }[] }

/** @returns a line for each step that at least one of them can take, and why the others cannot */
export function stepsOfSelection(selected: readonly Selected[]): Offer[] {
  return bulkEvents
    .map((event) => {
      const stepOf = ({ next }: Selected) => next.steps.find((step) => step.event === event)
      return {
        event,
        ready: selected.filter((each) => stepOf(each)?.allowed),
        not: selected.flatMap((each) => {
          const step = stepOf(each)
          return step?.allowed ? [] : [{ title: each.title, why: step?.why ?? '' }]
        }),
      }
    })
    .filter(({ ready }) => ready.length > 0)
}
