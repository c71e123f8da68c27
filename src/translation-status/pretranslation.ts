/** Bulk pre-translation: what became of the segments of each content. */
import type { EditionCollection } from '../content/model'
import type { Why } from '../workflow/lapse'

/** How many segments of a content each is said of. */
export type PretranslationCounts = {
  /** Filled in from the translation memory: the very same words. */
  memory: number
  machine: number
  /** What a machine said, and the checks refused. */
  refused: number
  /** Open as before: nobody knew a translation. */
  open: number
  /** Had words already, and were not touched. */
  kept: number
}

export type PretranslatedContent = PretranslationCounts & {
  kind: EditionCollection
  contentId: string
  title: string
  /** The id of the translation; nothing where it could not be begun. */
  edition?: string
  /** Why nothing was done, or a machine could not help: a refusal. */
  why?: Why
}

export const nothingDone: PretranslationCounts = {
  ...{ memory: 0, machine: 0, refused: 0, open: 0, kept: 0 },
}

export type PretranslationState = 'waiting' | 'running' | 'done'

/** The sums of a report. */
export function summedUp(report: readonly PretranslationCounts[]): PretranslationCounts {
  return report.reduce<PretranslationCounts>(
    (sum, { memory, machine, refused, open, kept }) => ({
      memory: sum.memory + memory,
      machine: sum.machine + machine,
      refused: sum.refused + refused,
      open: sum.open + open,
      kept: sum.kept + kept,
    }),
    nothingDone,
  )
}
