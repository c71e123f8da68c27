'use client'

/** The workflow panel of an edition, with the releases that hold it, and a page that takes its FAQs along. */
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { WorkflowPanel } from '../../workflow/admin/WorkflowPanel'
import { livingStates, type ReleaseState } from '../release'
import { SubmitTogether } from './SubmitTogether'
import './releases.css'

const forms = { submit: SubmitTogether }

type Found = { id: string; name: string; state: ReleaseState }

export function EditionPanel() {
  return (
    <>
      <WorkflowPanel forms={forms} />
      <Releases />
    </>
  )
}

function Releases() {
  const { t } = useAdminMessages('releases')
  const { id } = useDocumentInfo()
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    if (id) {
      releasesOf(String(id))
        .then(setFound)
        .catch(() => {}) // the list of releases has them too
    }
  }, [id])
  if (found.length === 0) return null
  return (
    <section className="edition-releases" aria-label={t('partOf')}>
      <h4>{t('partOf')}</h4>
      <ul>
        {found.map(({ id: release, name, state }) => (
          <li key={release}>
            <a href={`/admin/releases/${release}`} dir="auto">
              {name}
            </a>{' '}
            <span className={`workflow-state release-state--${state}`}>{t(`states.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function releasesOf(edition: string): Promise<Found[]> {
  const members = await docsOf<{ release: string }>(
    `release-members?limit=100&where[edition][equals]=${edition}`,
  )
  if (members.length === 0) return []
  const ids = members.map(({ release }) => release).join(',')
  const states = livingStates.join(',')
  return docsOf(`releases?limit=100&where[id][in]=${ids}&where[state][in]=${states}`)
}

async function docsOf<Doc>(question: string): Promise<Doc[]> {
  const response = await fetch(`/api/${question}&depth=0`, { credentials: 'same-origin' })
  return response.ok ? (await response.json()).docs : []
}
