import { happened, type Decision } from '../decision.ts'
import { personOf } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { LeadFacts } from './facts.ts'
import { reopened } from './goes-on.ts'
import { isTheirs, type TakenBackReason } from './mail-events.ts'
import { isPutOff, type PutOff } from './mail-state.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'

type Deciding = { readonly at: Instant; readonly facts: LeadFacts; readonly clock: boolean }

/**
 * What becomes of the mails that were put off, by what has just been decided: they go when their hour has come, wait for a word of ours
 * once the prospect has said something, and never go to somebody who said no, or after the end. It stands after every decision, so that
 * no road leads past it.
 */
export function withPutOff(
  lead: Lead,
  decision: Decision<LeadEvent, LeadRefusal>,
  deciding: Deciding,
): Decision<LeadEvent, LeadRefusal> {
  if (decision.outcome === 'refused') return decision
  const { events } = decision
  const lay = lead.status === 'none' ? [] : lead.mails.filter(isPutOff).map(({ id }) => id)
  if (lay.length === 0 || (events.length === 0 && !deciding.clock)) return decision
  const after = events.reduce(evolve, lead)
  if (after.status === 'none') return decision
  const more = after.mails
    .filter(isPutOff)
    .flatMap((mail) => (lay.includes(mail.id) ? fate(after, mail, { ...deciding, events }) : []))
  return more.length === 0 ? decision : happened<LeadEvent>(...events, ...more)
}

function fate(
  lead: KnownLead,
  mail: PutOff,
  { at, facts, clock, events }: Deciding & { readonly events: readonly LeadEvent[] },
): readonly LeadEvent[] {
  const asked = { at, by: 'system' } as const
  const isDue = clock && mail.held === undefined && mail.notBefore <= at
  const stopped = whyStopped(lead, mail, { events, facts, isDue })
  if (stopped) {
    const back = { type: 'MailTakenBack', ...asked, data: { mail: mail.id, because: stopped } } as const
    return [back, ...(lead.forgotten ? [] : reopened(lead, mail, { ...asked, facts }))]
  }
  if (mail.held === undefined && events.some((event) => isTheirWord(event)))
    return [{ type: 'MailHeld', ...asked, data: { mail: mail.id, because: 'they spoke' } }]
  return isDue ? [{ type: 'MailReleased', ...asked, data: { mail: mail.id, because: 'their hours' } }] : []
}

function whyStopped(
  lead: KnownLead,
  mail: PutOff,
  { events, facts, isDue }: Pick<Deciding, 'facts'> & { events: readonly LeadEvent[]; isDue: boolean },
): TakenBackReason | undefined {
  const { resolution, forgotten } = lead
  const has = (type: LeadEvent['type']) => events.some((event) => event.type === type)
  if (forgotten) return 'forgotten'
  if (has('BuyerWithdrew')) return 'said no'
  if (has('AddressStopped')) return 'address stopped'
  const tells = resolution?.told.how === 'mail' && resolution.told.mail === mail.id
  if (resolution && !tells) return 'lead ended'
  if (!personOf(facts.people, mail.by)?.active) return 'writer left'
  return isDue && facts.follow?.barred?.includes('mail') ? 'said no' : undefined
}

/** What the prospect let us hear in any way, and what anybody spoke of with them. */
function isTheirWord({ type, data }: LeadEvent): boolean {
  if (type === 'MailReceived') return isTheirs(data)
  if (type === 'TouchLogged') return data.direction === 'in' || data.result === 'answered'
  return type === 'ReadinessShown' ? data.how === 'said' : words.has(type)
}
const words: ReadonlySet<LeadEvent['type']> = new Set([
  ...(['SubmissionJoined', 'BuyerAskedAgain', 'BuyerAskedToTalk'] as const),
  ...(['ReferralNamed', 'ConversationHeld'] as const),
])
