import { cameBack } from '../lead/effort.ts'
import type { KnownLead } from '../lead/state.ts'
import { found, type Finding } from './signal.ts'
import { attemptsIn, spokeWith } from './watch.ts'

/** "No answer, not a real lead": one try, and it was called unreachable. Where mail comes back for good, one try is all there is. */
export function oneAttempt(lead: KnownLead): readonly Finding[] {
  const { resolution, watch } = lead
  if (resolution?.outcome !== 'unreachable' || attemptsIn(lead) !== 1) return []
  if (spokeWith(lead) || cameBack(lead)) return []
  const wrote = lead.mails.some(({ purpose, state }) => purpose === 'reply' && state !== 'failed')
  if (wrote) return []
  return found('one attempt', {
    since: resolution.at,
    members: [resolution.by, watch?.held?.by],
    evidence: [
      { what: 'attempts', count: 1, at: lead.touches.at(-1)?.happenedAt ?? lead.calls.at(-1)?.startedAt },
      { what: 'ended as', at: resolution.at, name: resolution.outcome },
    ],
  })
}
