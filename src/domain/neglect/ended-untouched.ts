import { wasHandedOver } from '../handoff/ending.ts'
import { reachesThem } from '../lead/mail-state.ts'
import type { KnownLead, Mail, Resolution } from '../lead/state.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
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
  const { watch, handoffs } = lead
  if (handoffs.length > 0) return watch?.held === undefined || touchedSince(lead, watch.held)
  return attemptsIn(lead) > 0 || spokeWith(lead) || told.how === 'mail' || lead.mails.some(isWritten)
}

/** After a hand-off it counts what was done since; what the qualifier did before, be it in the same minute, is not the seller's. */
function touchedSince({ touches, calls, mails }: KnownLead, { at, by }: Held): boolean {
  const since = (moment: Instant, member: Id | undefined) => moment > at || (moment === at && member === by)
  return (
    touches.some(({ happenedAt, member }) => since(happenedAt, member)) ||
    calls.some(({ startedAt, member }) => since(startedAt, member)) ||
    mails.some((mail) => isWritten(mail) && since(mail.queuedAt, mail.by))
  )
}

const isWritten = (mail: Mail): boolean => mail.purpose === 'reply' && reachesThem(mail)
type Held = NonNullable<NonNullable<KnownLead['watch']>['held']>
