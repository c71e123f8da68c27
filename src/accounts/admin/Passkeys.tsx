'use client'

/** The passkeys of one’s own account, each with its name and times, to be removed. */
import { toast } from '@payloadcms/ui'
import { useId } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn, sideBySide } from '../../i18n/formatting'
import { useAccountPost } from './use-account-post'

export type ListedPasskey = {
  id: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}

type PasskeysProps = { passkeys: ListedPasskey[]; onRemoved: () => void }

export function Passkeys({ passkeys, onRemoved }: PasskeysProps) {
  const { t } = useAdminMessages('secondFactor')
  const reader = useReader()
  const post = useAccountPost()
  const id = useId()
  if (passkeys.length === 0) return null
  const remove = async ({ id: passkey, name }: ListedPasskey) => {
    if (!window.confirm(t('removePasskeySure', { name }))) return
    const answer = await post<object>('second-factor/passkeys/remove', { id: passkey })
    if ('message' in answer) toast.error(String(answer.message))
    onRemoved()
  }
  return (
    <>
      <h4 id={id}>{t('passkeys')}</h4>
      <ul className="second-factor__passkeys" aria-labelledby={id}>
        {passkeys.map((passkey) => {
          const { name, createdAt, lastUsedAt } = passkey
          const added = t('passkeyCreated', { date: momentIn(reader, createdAt) })
          const used = lastUsedAt
            ? t('passkeyUsed', { date: momentIn(reader, lastUsedAt) })
            : t('passkeyUnused')
          return (
            <li key={passkey.id} className="second-factor__buttons">
              <span>
                <bdi>{name}</bdi>
                <small>{sideBySide([added, used])}</small>
              </span>
              <button
                type="button"
                aria-label={t('removePasskeyNamed', { name })}
                onClick={() => remove(passkey)}
              >
                {t('removePasskey')}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
