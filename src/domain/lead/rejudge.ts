import type { CommitmentKind, NewCommitment } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadEvent, LeadJudged } from './events.ts'
import type { Beginning } from './join.ts'
import { beginsLate } from './begins-late.ts'
import { offeredBy } from './offered-by.ts'
import { handoffIn } from '../handoff/state.ts'
import type { LeadRefusal } from './refusals.ts'
import { settledBy } from './resolve.ts'
import { startedOn } from './started-on.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'

export type RejudgeLead = Asked & {
  readonly type: 'RejudgeLead'
  readonly beginning: Beginning
  /** The playbook is another one: also what is owed in the same segment is reckoned anew by it. */
  readonly replan?: true
}

/** What is owed first, before anybody has answered. */
const firsts: ReadonlySet<CommitmentKind> = new Set(['respond', 'nurture', 'decline'])
/** What ends with the old verdict. A call that they asked for, an appointment or a hand-off is agreed, whatever the playbook says. */
const ends: ReadonlySet<CommitmentKind> = new Set([...firsts, 'touch'])

/**
 * The playbook in force is asked again about an open lead. Its clock stays. Where the lead is in the same segment, or has been answered
 * already, only the verdict is new; where a first answer is still owed, what is owed, by when and by whom follows the new verdict, and
 * under another playbook its windows and teams in the same segment too.
 * A lead without a plan takes up the one that there is for it now, if nobody has reached them yet.
 */
export function rejudge(
  lead: Lead,
  { at, by, beginning: { judged, why, commitment, offer, ...rest }, replan }: RejudgeLead,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const verdict: LeadJudged = { type: 'LeadJudged', at, by, data: judged, private: why }
  const before = lead.judged
  const same = before && sameVerdict(before, judged)
  const plan = beginsLate(lead, rest) ? startedOn(rest, { at, by }) : []
  if (same && before.playbook === judged.playbook && before.readiness === judged.readiness)
    return plan.length > 0 ? happened<LeadEvent>(...plan) : nothing
  const first = openCommitments(lead).find(({ kind }) => firsts.has(kind))
  const passing = handoffIn(lead, 'open', 'disputed') !== undefined
  const anew = !same || (replan && first && owesOtherwise(lead, first, commitment))
  if (!first || passing || !anew) return happened<LeadEvent>(verdict, ...plan)
  const hasTeam = same && commitment.team !== undefined && commitment.team === first.team
  const stays = lead.owner !== undefined && (lead.owner === lead.offered || !offer)
  return happened<LeadEvent>(
    ...endedBy(lead, { at, by }),
    verdict,
    { type: 'CommitmentMade', at, by, data: stays ? { ...commitment, holder: lead.owner } : commitment },
    ...(stays || hasTeam ? [] : offeredBy(commitment, offer, { at, by })),
    ...(same ? plan : startedOn(rest, { at, by })),
  )
}

function endedBy(lead: KnownLead, asked: Pick<Asked, 'at' | 'by'>): readonly LeadEvent[] {
  const going = new Set(openCommitments(lead).flatMap(({ id, kind }) => (ends.has(kind) ? [id] : [])))
  return settledBy(lead, asked).filter(({ data }) => going.has(data.commitment))
}

/** When it opens is left to signals, which may have come. */
const owesOtherwise = (lead: KnownLead, first: NewCommitment, anew: NewCommitment): boolean =>
  first.kind !== anew.kind ||
  first.window.target !== anew.window.target ||
  first.window.limit !== anew.window.limit ||
  (lead.owner === undefined && first.team !== anew.team)

const sameVerdict = (one: LeadJudged['data'], other: LeadJudged['data']): boolean =>
  one.segment === other.segment &&
  one.motion === other.motion &&
  one.fit === other.fit &&
  one.intent === other.intent
