import type { FieldDiffServerProps } from 'payload'
import { translatorFor } from '../../i18n/server/messages'
import type { LastStep, StoredWorkflow } from '../../revision/steps'
import { lastActorName } from './actor-name'
import { CompareSteps } from './CompareSteps'
import { stepMessage } from './step-message'
import './workflow.css'

/** Where two versions are compared: which step made each, in words. */
export function StepDiff({ comparisonValue, versionValue, i18n }: FieldDiffServerProps) {
  const sides = [comparisonValue, versionValue] as (StoredWorkflow | undefined)[]
  return (
    <>
      <CompareSteps />
      <div className="step-diff">
        {sides.map((side, index) => (
          // The two sides are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: they are two, and never reordered
          <p key={index}>{side?.last ? inWords(side.last, i18n.language) : ''}</p>
        ))}
      </div>
    </>
  )
}

function inWords(last: LastStep, language: string): string {
  const t = translatorFor(language)
  const who = lastActorName((part) => t(`workflow.systems.${part}`), last)
  return stepMessage({ step: t(`workflow.done.${last.event}`), who, at: last.at }, language)
}
