'use client'

import { toast, useFormModified, useTranslation } from '@payloadcms/ui'
import { postToEdition } from './post-to-edition'

type Props = { collection: string; id: string }

/** Brings order, numbers, image and link targets of the source into this translation. */
export function UpdateFromSource({ collection, id }: Props) {
  const { i18n } = useTranslation()
  const modified = useFormModified()

  const update = async () => {
    const answer = await postToEdition({
      path: `${collection}/${id}/update-from-source`,
      body: {},
      adminLanguage: i18n.language,
    })
    if ('message' in answer) {
      toast.error(answer.message)
    } else {
      toast.success('Structure updated from the source, as a draft.')
      // The form keeps its state over a refresh; the new structure needs a new form.
      window.location.reload()
    }
  }

  return (
    <button
      type="button"
      disabled={modified}
      title={modified ? 'Save your changes first.' : 'Order, numbers, image and link targets.'}
      onClick={update}
    >
      Update structure from source
    </button>
  )
}
