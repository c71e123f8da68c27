import type { FieldDiffServerProps } from 'payload'
import type { Reader } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import type { LastStep, StoredWorkflow } from '../../revision/steps'
import { readerOf } from '../../settings/server/reader'
import { lastActorName } from './actor-name'
import { CompareSteps } from './CompareSteps'
import { stepMessage } from './step-message'
import { VersionInNav } from './VersionInNav'
import './workflow.css'

/** Where two versions are compared: which step made each, in words. */
export function StepDiff({ comparisonValue, versionValue, req }: FieldDiffServerProps) {
  const sides = [comparisonValue, versionValue] as (StoredWorkflow | undefined)[]
  return (
    <>
      <CompareSteps />
      {sides[1]?.last ? <VersionInNav at={sides[1].last.at} /> : null}
      <div className="step-diff">
        {sides.map((side, index) => (
          // The two sides are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: they are two, and never reordered
          <p key={index}>{side?.last ? inWords(side.last, readerOf(req)) : ''}</p>
        ))}
      </div>
    </>
  )
}

function inWords(last: LastStep, reader: Reader): string {
  const t = translatorFor(reader.language)
  const who = lastActorName((part) => t(`workflow.systems.${part}`), last)
  return stepMessage({ step: t(`workflow.done.${last.event}`), who, at: last.at }, reader)
}
