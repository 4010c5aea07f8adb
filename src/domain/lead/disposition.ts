import type { Shortfall } from '../cadence/effort.ts'
import { personOf } from '../team/people.ts'
import type { Duration } from '../time/duration.ts'
import { cameBack, shortfallIn } from './effort.ts'
import type { LeadFacts } from './facts.ts'
import { reachesThem } from './mail-state.ts'
import type { LeadRefusal } from './refusals.ts'
import type { ResolveLead } from './resolve.ts'
import type { KnownLead, Mail } from './state.ts'
import { hearsUs } from './touch.ts'

/** What an end must rest on, by the playbook in force. */
export type Disposition = {
  readonly says?: string | undefined
  readonly needs: readonly string[]
  /** To choose from; any, where none are named. */
  readonly reasons: readonly string[]
  /** When it comes back where no date was agreed. */
  readonly returns?: Duration | undefined
  /** A person tells them: what a machine of ours wrote doesn't count. */
  readonly byPerson?: true | undefined
}

type End = Pick<ResolveLead, 'by' | 'outcome' | 'told' | 'reason' | 'because' | 'amount' | 'returns' | 'mail'>

/** An end without its evidence is refused, with what is missing; and a reason that the playbook doesn't know is none. */
export function whatDispositionLacks(lead: KnownLead, end: End, facts: LeadFacts): LeadRefusal | undefined {
  const { outcome, because } = end
  const rule = facts.ending?.(outcome)
  if (!rule) return undefined
  if (rule.byPerson && toldByMachine(lead, end)) return { code: 'prospect_untold', outcome }
  const { reasons } = rule
  if (reasons.length > 0 && because !== undefined && !reasons.includes(because))
    return { code: 'reason_unknown', outcome, reasons }
  const needs = rule.needs.filter((need) => !has(need, { lead, end, facts, rule }))
  if (needs.length === 0) return undefined
  const short = needs.includes('minimum effort') ? shortOf(lead, end, facts) : undefined
  return short && needs.length === 1
    ? { code: 'effort_missing', ...short }
    : { code: 'end_lacks', outcome, needs, ...(needs.includes('reason') && { reasons }) }
}

type About = {
  readonly lead: KnownLead
  readonly end: End
  readonly facts: LeadFacts
  readonly rule: Disposition
}

/** Each kind of evidence that a playbook may ask for; one that nobody here has heard of holds nobody up. */
function has(need: string, about: About): boolean {
  const { lead, end } = about
  switch (need) {
    case 'touch':
      return lead.touches.some(hearsUs)
    case 'conversation':
      return lead.touches.some(({ result }) => result === 'answered')
    case 'minimum effort':
      return shortOf(lead, end, about.facts) === undefined
    case 'mail':
      return end.mail !== undefined || lead.mails.some(isLetter)
    case 'report':
      return lead.report !== undefined
    case 'criterion':
      return (lead.report?.criteria ?? []).some(({ verdict }) => verdict !== 'unknown')
    case 'amount':
      return end.amount !== undefined
    case 'date':
      return end.returns !== undefined
    case 'reason':
      return hasReason(about)
    case 'note':
      return lead.notes.length > 0 || isSaid(end.reason)
    case 'approval':
      return isApproved(about)
    default:
      return true
  }
}

const isSaid = (words: string | undefined): boolean => (words ?? '').trim() !== ''
const isLetter = (mail: Mail): boolean => mail.purpose !== 'acknowledgement' && reachesThem(mail)

/** Where the playbook has words for it, one of them; words of one's own may stand beside it. */
const hasReason = ({ end: { because, reason }, rule }: About): boolean =>
  rule.reasons.length > 0 ? isSaid(because) : isSaid(because) || isSaid(reason)

/** A mail of the plan went out by itself; whoever ends a lead so has told them nothing. */
const toldByMachine = ({ mails }: KnownLead, { told }: End): boolean =>
  told.how === 'mail' && mails.find(({ id }) => id === told.mail)?.by === 'system'

/** Somebody who answers for the others ends it themselves. */
const isApproved = ({ end: { by }, facts: { people } }: About): boolean =>
  (personOf(people, by)?.roles ?? []).some((role) => role === 'manager' || role === 'admin')

/** "Called twice, no answer" is no end: the agreed effort comes first, unless their address is known not to work. */
export function effortMissing(lead: KnownLead, end: End, facts: LeadFacts): LeadRefusal | undefined {
  const missing = end.outcome === 'unreachable' ? shortOf(lead, end, facts) : undefined
  return missing && { code: 'effort_missing', ...missing }
}

function shortOf(lead: KnownLead, { told }: End, { follow }: LeadFacts): Shortfall | undefined {
  const cadence = follow?.cadenceOf(lead)
  if (!follow || !cadence) return undefined
  if (told.how === 'not told' && told.because === 'no reachable address' && cameBack(lead)) return undefined
  return shortfallIn(lead, { cadence, zone: follow.zone })
}
