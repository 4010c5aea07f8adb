import { wasHandedOver } from '../handoff/ending.ts'
import type { KnownLead, Resolution } from '../lead/state.ts'
import { found, type Finding } from './signal.ts'
import { attemptsIn, spokeWith } from './watch.ts'

/** Ends that say that somebody has dealt with it. */
const dealtWith: ReadonlySet<string> = new Set(['lost', 'declined by us', 'unreachable', 'deferred'])

/**
 * "Read it and threw it away": somebody who had the lead ended it, and nobody had ever tried to reach the prospect. A polite no is an
 * answer to whoever asked; to somebody who was qualified and promised a conversation it is not.
 */
export function endedUntouched(lead: KnownLead): readonly Finding[] {
  const { resolution, judged, watch } = lead
  if (!resolution || !dealtWith.has(resolution.outcome)) return []
  // What the playbook declines is answered by its letter, and what is only read is nobody's to ring up.
  if (judged?.motion === 'decline' || (judged?.motion === 'nurture' && !wasHandedOver(lead))) return []
  if (resolution.told.how === 'their own words' || hasTried(lead, resolution)) return []
  return found('ended untouched', {
    since: resolution.at,
    members: [resolution.by, watch?.held?.by],
    evidence: [
      ...(watch?.held ? [{ what: 'accepted', at: watch.held.at } as const] : []),
      { what: 'attempts', count: 0 },
      { what: 'ended as', at: resolution.at, name: resolution.outcome },
    ],
  })
}

function hasTried(lead: KnownLead, { told }: Resolution): boolean {
  if (lead.handoffs.length > 0) {
    const since = lead.watch?.held?.at ?? ''
    return touchedSince(lead, since)
  }
  return attemptsIn(lead) > 0 || spokeWith(lead) || told.how === 'mail' || wrote(lead, '')
}

/** After a hand-off it counts what was done since; what the qualifier did before is not the seller's. */
const touchedSince = (lead: KnownLead, since: string): boolean =>
  lead.touches.some(({ happenedAt }) => happenedAt >= since) ||
  lead.calls.some(({ startedAt }) => startedAt >= since) ||
  wrote(lead, since)

const wrote = ({ mails }: KnownLead, since: string): boolean =>
  mails.some(({ purpose, queuedAt, state }) => purpose === 'reply' && queuedAt >= since && state !== 'failed')
