'use client'

/**
 * Somebody saved while this form was open: who and when, and both texts side by side. The form
 * keeps its text; saving it is refused until the person has taken up the newer revision.
 */
import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { differingFields } from '../../content/differing-fields'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import type { LastStep } from '../../revision/steps'
import type { ReviewedDocument } from '../payload/reviewed-document'
import { lastActorName } from './actor-name'
import { stepMessage } from './step-message'
import './workflow.css'

/** Milliseconds between two looks while somebody writes; also on coming back to the window. */
const pause = 15_000

export function Conflict() {
  const { id, collectionSlug } = useDocumentInfo()
  const { t } = useAdminMessages('workflow')
  const reader = useReader()
  const { getData, dispatchFields } = useForm()
  const modified = useFormModified()
  // A save that was refused is looked into at once.
  const isSaving = useFormProcessing()
  const [theirs, setTheirs] = useState<ReviewedDocument>()
  const collection = String(collectionSlug)

  useEffect(() => {
    if (!id || !modified || !isEditionCollection(collection)) return setTheirs(undefined)
    if (isSaving) return
    const look = async () => {
      const response = await fetch(`/api/${collection}/${id}?draft=true&depth=0`, {
        credentials: 'same-origin',
      })
      if (!response.ok) return
      const latest = (await response.json()) as ReviewedDocument
      const isNewer = (latest.revision ?? 0) > (asStored(getData()).revision ?? 0)
      setTheirs(isNewer ? latest : undefined)
    }
    const quietly = () => {
      look().catch(() => {}) // the server is away: saving says so
    }
    quietly()
    const timer = setInterval(quietly, pause)
    window.addEventListener('focus', quietly)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', quietly)
    }
  }, [id, modified, collection, getData, isSaving])

  if (!theirs || !isEditionCollection(collection)) return null
  const { last } = theirs.workflow ?? {}
  const inWords = (step: LastStep) => ({
    step: t(`done.${step.event}`),
    who: lastActorName((part) => t(`systems.${part}`), step),
  })
  const takeUp = () => {
    dispatchFields({ type: 'UPDATE', path: 'revision', value: theirs.revision })
    setTheirs(undefined)
  }
  return (
    <section className="conflict" role="alert" aria-labelledby="conflict-title">
      <h4 id="conflict-title">{t('conflict.title')}</h4>
      {last ? <p>{stepMessage({ ...inWords(last), at: last.at }, reader)}</p> : null}
      <p>{t('conflict.kept')}</p>
      <Differences collection={collection} theirs={theirs} />
      <button type="button" className="workflow-step" onClick={takeUp}>
        {t('conflict.takeUp')}
      </button>
    </section>
  )
}

/** Both texts where they differ, as the form stands now: also while somebody goes on typing. */
function Differences({
  collection,
  theirs,
}: {
  collection: EditionCollection
  theirs: ReviewedDocument
}) {
  const { t } = useAdminMessages('workflow')
  const { t: nameOf } = useAdminMessages('contentFields')
  const { getData } = useForm()
  useAllFormFields() // draws this anew with each change of the form
  const differences = differingFields(collection, asStored(getData()), theirs)
  if (differences.length === 0) return <p>{t('conflict.same')}</p>
  return differences.map(({ field, mine, theirs: other }) => (
    <div className="conflict__field" key={field}>
      <h5>{nameOf(field)}</h5>
      <div>
        <strong>{t('conflict.yours')}</strong>
        <p dir="auto">{mine || '—'}</p>
      </div>
      <div>
        <strong>{t('conflict.theirs')}</strong>
        <p dir="auto">{other || '—'}</p>
      </div>
    </div>
  ))
}

/** Payload’s forms say 0 for a list without rows. */
function asStored(data: Record<string, unknown>): EditionDocument {
  const fields = Object.entries(data).map(([name, value]) => [name, value === 0 ? [] : value])
  return Object.fromEntries(fields) as EditionDocument
}
