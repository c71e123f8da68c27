import type { FieldDiffServerProps } from 'payload'
import { wordsIn } from '../../platform/sentences'
import type { StoredWorkflow } from '../payload/stored'
import { stepInWords } from './step-in-words'
import './workflow.css'

/** Where two versions are compared: which step made each, in words. */
export function StepDiff({ comparisonValue, versionValue, i18n }: FieldDiffServerProps) {
  const sides = [comparisonValue, versionValue] as (StoredWorkflow | undefined)[]
  const t = wordsIn(i18n.language)
  return (
    <div className="step-diff">
      {sides.map((side, index) => (
        // The two sides are told apart by their place alone.
        // biome-ignore lint/suspicious/noArrayIndexKey: they are two, and never reordered
        <p key={index}>
          {side?.last
            ? stepInWords(t(`workflow.events.${side.last.event}`), side.last, i18n.language)
            : ''}
        </p>
      ))}
    </div>
  )
}
