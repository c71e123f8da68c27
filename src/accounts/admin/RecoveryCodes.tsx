'use client'

/** Shown once: copied, downloaded or written down. */
import { toast } from '@payloadcms/ui'
import { useId } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'

export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const text = `${codes.join('\n')}\n`
  const id = useId()
  const take = async () => {
    await navigator.clipboard.writeText(text)
    toast.success(t('copied'))
  }
  return (
    <section className="second-factor__codes" aria-labelledby={id}>
      <h3 id={id}>{t('recoveryTitle')}</h3>
      <p role="status">{t('recoveryAbout')}</p>
      <ul dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="second-factor__buttons">
        <button type="button" onClick={take}>
          {t('copyAll')}
        </button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="concord-recovery-codes.txt"
        >
          {t('download')}
        </a>
        <button type="button" className="second-factor__first" onClick={onKept}>
          {t('kept')}
        </button>
      </div>
    </section>
  )
}
