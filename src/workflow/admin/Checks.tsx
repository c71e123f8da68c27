'use client'

/**
 * In the workflow panel of a translation: what the checks find, by level, each with the way to its
 * segment, and what a translator set aside, with the reason. For whoever reviews it.
 */
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { wordsOf } from '../../segments/unit'
import type { FindingAnswer, SegmentsAnswer } from '../../translation/answers'

type Found = FindingAnswer & { segment: string; excerpt: string }

export function Checks({ collection, id }: { collection: string; id: string }) {
  const { t: say, adminLanguage } = useAdminMessages('workflow.checks')
  const found = useFindings(`/api/${collection}/${id}/segments`, adminLanguage)
  if (!found) return null
  const of = (level: FindingAnswer['severity']) =>
    found.filter(({ severity, ignored }) => severity === level && !ignored)
  const [errors, warnings] = [of('error'), of('warning')]
  const setAside = found.filter(({ ignored }) => ignored)
  const list = (findings: Found[]) => (
    <ul>
      {findings.map(({ segment, excerpt, message, severity, ignored }) => (
        <li
          key={`${segment} ${message}`}
          className={ignored ? undefined : `workflow-checks__${severity}`}
        >
          <a href={`/admin/collections/${collection}/${id}/translate#${segment}`} dir="auto">
            {excerpt}
          </a>
          <span dir="auto">{message}</span>
          {ignored ? (
            <span dir="auto">{say('ignored', { name: ignored.by, reason: ignored.reason })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )

  return (
    <section className="workflow-checks" aria-labelledby="workflow-checks-title">
      <h5 id="workflow-checks-title">{say('title')}</h5>
      {found.length === 0 ? <p>{say('clean')}</p> : null}
      {errors.length + warnings.length > 0 ? (
        <details open={errors.length + warnings.length <= 5}>
          <summary>{say('count', { errors: errors.length, warnings: warnings.length })}</summary>
          {errors.length > 0 ? <h6>{say('error')}</h6> : null}
          {list(errors)}
          {warnings.length > 0 ? <h6>{say('warning')}</h6> : null}
          {list(warnings)}
        </details>
      ) : null}
      {setAside.length > 0 ? (
        <>
          <h6>{say('setAside')}</h6>
          {list(setAside)}
        </>
      ) : null}
    </section>
  )
}

/** Asked again after every save. */
function useFindings(address: string, language: string): Found[] | undefined {
  const { lastUpdateTime } = useDocumentInfo()
  const [found, setFound] = useState<Found[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves lastUpdateTime, and what is found with it
  useEffect(() => {
    const asking = new AbortController()
    fetch(address, {
      signal: asking.signal,
      credentials: 'same-origin',
      headers: { 'accept-language': language },
    })
      .then(async (response) =>
        setFound(response.ok ? findingsIn(await response.json()) : undefined),
      )
      .catch(() => {}) // left the page, or the server is away: the last answer stays
    return () => asking.abort()
  }, [address, language, lastUpdateTime])
  return found
}

function findingsIn({ segments }: SegmentsAnswer): Found[] {
  return segments.flatMap(({ id, target, findings }) => {
    const words = wordsOf(target).replace(/\s+/g, ' ').trim()
    const excerpt = words.length > 60 ? `${words.slice(0, 60)}…` : words || '…'
    return findings.map((finding) => ({ ...finding, segment: id, excerpt }))
  })
}
