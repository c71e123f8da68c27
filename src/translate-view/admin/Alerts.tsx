'use client'

import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import { InlineText } from './InlineText'
import type { Address } from './requests'
import type { useWorkbench } from './use-workbench'

/** Messages above the segments: conflicts, refusals and lost connections. */
export function Alerts({
  address: { t },
  bench,
  restored,
}: {
  address: Address
  bench: ReturnType<typeof useWorkbench>
  /** When the words that were taken up again are from. */
  restored?: string
}) {
  const { work, overtaken } = bench
  const reader = useReader()
  if (!work) return null
  const { answer, leftOver } = work
  return (
    <div className="translate__notices">
      {answer.mayWrite ? null : <p>{t('readOnly')}</p>}
      {answer.source.status === 'draft' ? <p>{t('sourceDraft')}</p> : null}
      {answer.source.willChange ? <p>{t('sourceWillChange')}</p> : null}
      {restored ? <p role="status">{t('restored', { when: momentIn(reader, restored) })}</p> : null}
      {overtaken ? (
        <p role="alert">
          {t('newer')}{' '}
          <button
            type="button"
            className="translate__quiet"
            onClick={() => bench.setOvertaken(false)}
          >
            {t('close')}
          </button>
        </p>
      ) : null}
      {leftOver.length > 0 ? (
        <div role="alert">
          <p>{t('leftOver')}</p>
          {leftOver.map(({ note, target }) => (
            <p key={JSON.stringify(target)} lang={answer.language} className="target-text">
              <small>{note}</small> <InlineText inlines={target} codes={{}} t={t} />
            </p>
          ))}
        </div>
      ) : null}
    </div>
  )
}
