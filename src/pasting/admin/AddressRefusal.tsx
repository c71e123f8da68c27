'use client'

/** What is wrong with the address of a link, in its dialogue; and the address that was meant. */
import { useField } from '@payloadcms/ui'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { FieldRefusal, useRefusal } from '../../refusals/admin/FieldRefusal'
import { addressFrom } from '../pasted-text'

export function AddressRefusal({ path }: { path: string }) {
  const { t } = useAdminMessages('forms')
  const refused = useRefusal(path)
  const { value, setValue } = useField<string>({ path })
  const meant = addressFrom(value ?? '')
  return (
    <>
      <FieldRefusal path={path} />
      {refused && meant && meant !== value ? (
        <button type="button" className="address-offer" onClick={() => setValue(meant)}>
          {t('useInstead', { address: meant })}
        </button>
      ) : null}
    </>
  )
}
