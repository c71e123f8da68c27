'use client'

import { toast, useFormModified } from '@payloadcms/ui'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { usePost } from './use-post'

type Props = { collection: string; id: string }

/**
 * Button that copies order, numbers, image and link targets of the source into this translation.
 */
export function UpdateFromSource({ collection, id }: Props) {
  const { t } = useAdminMessages('edition')
  const post = usePost()
  const modified = useFormModified()

  const update = async () => {
    const answer = await post(`${collection}/${id}/update-from-source`, {})
    if ('message' in answer) {
      toast.error(answer.message)
    } else {
      toast.success(t('structureUpdated'))
      // The form keeps its state over a refresh; the new structure needs a new form.
      window.location.reload()
    }
  }

  return (
    <button
      type="button"
      disabled={modified}
      title={t(modified ? 'saveFirst' : 'whatIsStructure')}
      onClick={update}
    >
      {t('updateStructure')}
    </button>
  )
}
