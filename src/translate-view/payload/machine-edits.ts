/** What a machine makes of segments that nobody has translated, as edits that are not saved yet. */
import type { PayloadRequest } from 'payload'
import type { Term } from '../../glossary/glossary'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import type { Language } from '../../i18n/languages'
import {
  type Machine,
  type MachineTerm,
  translateSegments,
} from '../../machine-translation/machine-translation'
import type { Refusal } from '../../refusals/refusal'
import type { TranslationRecord } from '../../segments/record'
import type { SegmentEdit } from '../../translation/segment-edits'

type Pair = { from: Language; to: Language }

/** @returns the edits, and why the other segments stay as they are */
export async function machineEdits(
  records: readonly TranslationRecord[],
  { machine, from, to }: Pair & { machine: Machine },
  req: PayloadRequest,
): Promise<{ edits: SegmentEdit[]; problems: { unit: string; reason: Refusal }[] }> {
  const { units, problems } = await translateSegments(records, machine, {
    source: from,
    target: to,
    terms: termsFor(await glossaryOf(req), { from, to }),
  })
  const edits = units
    .filter((unit, index) => unit !== records[index])
    .map(
      ({ id, target }): SegmentEdit => ({
        ...{ id, target, state: 'machine', origin: 'machine', engine: machine.name },
      }),
    )
  return { edits, problems }
}

/** What the glossary says of each term: the required word, else the first that is allowed. */
function termsFor(glossary: readonly Term[], { from, to }: Pair): MachineTerm[] {
  return glossary.flatMap(({ entries }) => {
    const usable = entries.filter(({ status }) => status !== 'forbidden')
    const ours = usable.filter(({ language }) => language === to)
    const best = ours.find(({ status }) => status === 'required') ?? ours[0]
    if (!best) return []
    return usable
      .filter(({ language }) => language === from)
      .map(({ term }) => ({ source: term, target: best.term }))
  })
}
