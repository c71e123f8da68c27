'use client'

/** Reports this window again and again while it is in sight, and hears who else has the document open. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Other, type Reply, type Report, replyTo, requestsFor } from '../presence'

/** Milliseconds for which somebody who saved still counts as writing. */
const lingering = 120_000
/** Milliseconds until a server that did not answer is asked again. */
const patience = 20_000

export type Presence = {
  others: Other[]
  /** Requests of others for a turn, which wait for a reply. */
  requests: Other[]
  isAsking: boolean
  reply: ReturnType<typeof replyTo>
  ask: () => void
  stopAsking: () => void
  say: (says: Reply['says'], request: Other) => void
}

type Own = { asks?: string; replies: Reply[] }

export function usePresence(
  address: { collection: string; id: string } | undefined,
  isWriting: boolean,
): Presence {
  const [others, setOthers] = useState<Other[]>([])
  const [own, setOwn] = useState<Own>({ replies: [] })
  const tab = useMemo(newName, [])
  const wrote = useRef(Number.NEGATIVE_INFINITY)
  if (isWriting) wrote.current = Date.now()
  const latest = useRef(own)
  const heartbeat = useRef<() => void>(undefined)
  const reportNow = (): Report => ({
    ...latest.current,
    tab,
    doing: Date.now() - wrote.current < lingering ? 'writing' : 'reading',
  })
  const report = useRef(reportNow)
  report.current = reportNow

  const path = address && `/api/${address.collection}/${address.id}/presence`
  useEffect(() => {
    if (!path) return
    let timer: ReturnType<typeof setTimeout>
    let isUnderWay = false
    let isOver = false
    const beat = async () => {
      clearTimeout(timer)
      if (isOver || isUnderWay || document.hidden) return
      isUnderWay = true
      const said = report.current()
      const answer = await send(path, said).catch(() => undefined)
      isUnderWay = false
      if (isOver) return
      // Logged out, or not for this person any more.
      if (answer && [401, 403, 404].includes(answer.status)) return setOthers([])
      const heard = answer?.ok ? await answer.json().catch(() => undefined) : undefined
      if (heard) setOthers(heard.others)
      const isNews = JSON.stringify(said) !== JSON.stringify(report.current())
      timer = setTimeout(beat, isNews ? 0 : (heard?.again ?? patience))
    }
    heartbeat.current = beat
    const leave = () => {
      send(path, { tab, leaves: true }, true).catch(() => {})
    }
    beat()
    document.addEventListener('visibilitychange', beat)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', beat)
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', beat)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', beat)
      leave()
    }
  }, [path, tab])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever begins to write says so.
  useEffect(() => {
    heartbeat.current?.()
  }, [isWriting])

  const change = useCallback((next: Own) => {
    latest.current = next
    setOwn(next)
    heartbeat.current?.()
  }, [])
  return {
    others,
    requests: requestsFor({ ...reportNow(), ...own }, others),
    isAsking: own.asks !== undefined,
    reply: replyTo(own.asks, others),
    ask: () => change({ ...latest.current, asks: newName() }),
    stopAsking: () => change({ replies: latest.current.replies }),
    say: (says, { asks }) => {
      if (!asks) return
      if (says === 'handed-over') wrote.current = Number.NEGATIVE_INFINITY
      change({
        ...latest.current,
        replies: [...latest.current.replies.slice(-19), { to: asks, says }],
      })
    },
  }
}

/** Names tell windows apart and keep no secret; a page without TLS has no random UUIDs. */
function newName(): string {
  return globalThis.crypto?.randomUUID?.() ?? `${Math.random()}`.slice(2).padEnd(8, '0')
}

function send(path: string, body: object, keepalive = false): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    keepalive,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
