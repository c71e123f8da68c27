'use client'

/** A release begins with a name; what belongs to it comes from the lists and the pages. */
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'

export function NewRelease() {
  const { t } = useAdminMessages('releases')
  const post = usePost()
  const [name, setName] = useState('')
  const [working, setWorking] = useState(false)
  const make = async () => {
    setWorking(true)
    const answer = await post('releases', { name })
    if ('message' in answer) {
      toast.error(answer.message)
      setWorking(false)
    } else window.location.assign(`/admin/releases/${answer.id}`)
  }
  return (
    <form
      className="releases__new"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <input
        value={name}
        onChange={({ target }) => setName(target.value)}
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={200}
        required
        dir="auto"
      />
      <button type="submit" className="workflow-step workflow-step--first" disabled={working}>
        {t('make')}
      </button>
    </form>
  )
}
