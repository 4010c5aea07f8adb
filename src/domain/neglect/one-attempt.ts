import { cameBack } from '../lead/effort.ts'
import { reachesThem } from '../lead/mail-state.ts'
import type { KnownLead, Mail } from '../lead/state.ts'
import { found, type Finding } from './signal.ts'
import { attemptsIn, spokeWith } from './watch.ts'

/** "No answer, not a real lead": one try, and it was called unreachable. Where mail comes back for good, one try is all there is. */
export function oneAttempt(lead: KnownLead): readonly Finding[] {
  const { resolution, watch } = lead
  const waiting = lead.mails.filter((mail) => isOnItsWay(lead, mail))
  if (resolution?.outcome !== 'unreachable' || attemptsIn(lead) + waiting.length !== 1) return []
  if (spokeWith(lead) || cameBack(lead)) return []
  const at = lead.touches.at(-1)?.happenedAt ?? lead.calls.at(-1)?.startedAt ?? waiting.at(-1)?.queuedAt
  return found('one attempt', {
    since: resolution.at,
    members: [resolution.by, watch?.held?.by],
    evidence: [
      { what: 'attempts', count: 1, at },
      { what: 'ended as', at: resolution.at, name: resolution.outcome },
    ],
  })
}

/** Written, and not yet among the touches, because it has not left. */
const isOnItsWay = ({ touches }: KnownLead, mail: Mail): boolean =>
  mail.purpose === 'reply' && reachesThem(mail) && !touches.some(({ touch }) => touch === mail.id)
