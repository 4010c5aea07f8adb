import type { QueryClient } from '@tanstack/react-query'
import { refresh } from './refresh.ts'

/** How long changes are gathered before we ask again: many at once cost one question. */
const GATHER_MS = 120
const RETRY_MS_MIN = 1_000
const RETRY_MS_MAX = 30_000

export type Line = 'connecting' | 'live' | 'lost'
type Change = { readonly kind: string; readonly stream: string }

/** What must be asked again when a stream of this kind changes. */
const touched: Readonly<Record<string, readonly string[]>> = {
  lead: ['queue', 'leads', 'board', 'outbox', 'handoff', 'handoffs', 'appointments', 'my-questions'],
  appointment: ['appointments', 'lead'],
  submission: ['forms', 'submissions', 'held'],
  form: ['forms'],
  member: ['me', 'members', 'teams', 'board', 'queue'],
  team: ['teams', 'members', 'board', 'queue'],
  playbook: ['playbook', 'segments'],
  prospect: ['queue', 'leads', 'lead'],
  workspace: ['me', 'keys', 'outbox'],
}

/**
 * Follows the server's stream of changes until stopped, from where the page's first answer stood: what changed between that and
 * the opening of the stream is told as well.
 *   connecting ──open──▶ live ──broken──▶ lost ──retry──▶ connecting
 * The browser retries by itself after a broken line, with Last-Event-ID; after a refusal it gives up, and we go on. What happened
 * meanwhile is unknown then, so everything is asked again.
 */
export function follow(queries: QueryClient, from: string, onLine: (line: Line) => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let gather: ReturnType<typeof setTimeout> | undefined
  let waitMs = RETRY_MS_MIN
  let missed = false
  const changed = new Map<string, readonly string[]>()

  const flush = () => {
    gather = undefined
    for (const queryKey of changed.values()) refresh(queries, queryKey)
    changed.clear()
  }
  const note = (event: MessageEvent<string>) => {
    const change = changeOf(event.data)
    if (!change) return
    for (const key of touched[change.kind] ?? []) changed.set(key, [key])
    if (change.kind === 'lead') changed.set(`lead ${change.stream}`, ['lead', change.stream])
    gather ??= setTimeout(flush, GATHER_MS)
  }
  const open = () => {
    source = new EventSource(`/api/v1/stream${missed ? '' : `?after=${from}`}`)
    source.addEventListener('change', note)
    source.addEventListener('open', () => {
      onLine('live')
      waitMs = RETRY_MS_MIN
      if (missed) void queries.invalidateQueries()
      missed = false
    })
    source.addEventListener('error', () => {
      onLine('lost')
      missed = true
      if (source?.readyState !== EventSource.CLOSED) return
      retry = setTimeout(open, waitMs)
      waitMs = Math.min(waitMs * 2, RETRY_MS_MAX)
    })
  }
  open()
  return () => {
    source?.close()
    clearTimeout(retry)
    clearTimeout(gather)
  }
}

function changeOf(text: string): Change | undefined {
  try {
    const change: unknown = JSON.parse(text)
    const known = typeof change === 'object' && change !== null && 'kind' in change && 'stream' in change
    return known ? { kind: String(change.kind), stream: String(change.stream) } : undefined
  } catch {
    return undefined
  }
}
