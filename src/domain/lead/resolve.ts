import { doneAt, droppedAt, type Commitment } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { atWork, type ByMember } from './at-work.ts'
import type { CommitmentSettled, LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Outcome, Told } from './resolution.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'
import { hearsUs } from './touch.ts'

export type ResolveLead = Asked &
  ByMember & {
    readonly type: 'ResolveLead'
    readonly outcome: Outcome
    readonly told: Told
    readonly reason?: string | undefined
    /** The mail that tells the prospect, written in the same breath. */
    readonly mail?:
      | { readonly mail: Id; readonly to: string; readonly subject: string; readonly text: string }
      | undefined
  }

/** A lead ends only with an outcome and with how the prospect was told, and the claim to have told them is looked up. */
export function resolve(
  lead: Lead,
  command: ResolveLead,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (
    lead.status !== 'none' &&
    lead.resolution?.outcome === command.outcome &&
    lead.resolution.by === command.by
  )
    return nothing
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const { at, by, outcome, told, reason, mail } = command
  if (mail && mail.to === '') return refused({ code: 'no_address' })
  if (mail && facts.stopped !== undefined) return refused({ code: 'address_stopped', because: facts.stopped })
  const untold = whyUntold(work.lead, command)
  if (untold) return refused(untold)
  return happened<LeadEvent>(
    ...work.first,
    ...(mail && !isKnown(work.lead, mail.mail) ? [queued(command, mail)] : []),
    ...settledBy(work.lead, { at, by, told }),
    { type: 'LeadResolved', at, by, data: { outcome, told }, ...(reason && { private: { reason } }) },
  )
}

/** The reasons with which each outcome may stay untold; any other outcome must be told. */
const mayStayUntold: Readonly<Partial<Record<Outcome, readonly string[]>>> = {
  junk: ['junk'],
  duplicate: ['no permission', 'no reachable address'],
  withdrawn: ['withdrawn'],
  unreachable: ['no permission', 'no reachable address'],
  lost: ['no permission', 'no reachable address'],
  'declined by us': ['no permission', 'no reachable address'],
  deferred: ['no permission', 'no reachable address'],
}

function whyUntold(lead: KnownLead, { told, outcome, mail }: ResolveLead): LeadRefusal | undefined {
  switch (told.how) {
    case 'mail': {
      const found = lead.mails.find(({ id }) => id === told.mail)
      if (!found && mail?.mail === told.mail) return undefined
      if (!found || found.purpose === 'acknowledgement') return { code: 'mail_unknown', mail: told.mail }
      return found.state === 'failed' ? { code: 'mail_failed', mail: told.mail } : undefined
    }
    case 'touch': {
      const found = lead.touches.find(({ touch }) => touch === told.touch)
      if (!found) return { code: 'touch_unknown', touch: told.touch }
      return hearsUs(found) ? undefined : { code: 'touch_unheard', touch: told.touch }
    }
    case 'their own words':
      return outcome === 'junk' ? { code: 'prospect_untold', outcome } : undefined
    case 'not told':
      return mayStayUntold[outcome]?.includes(told.because) ? undefined : { code: 'prospect_untold', outcome }
  }
}

const queued = (
  { at, by }: ResolveLead,
  { mail, ...content }: NonNullable<ResolveLead['mail']>,
): LeadEvent => ({
  type: 'MailQueued',
  at,
  by,
  data: { mail, purpose: 'resolution' },
  private: content,
})

const isKnown = (lead: KnownLead, mail: Id): boolean => lead.mails.some(({ id }) => id === mail)

/** With the end of the lead nothing stays open: what was done is kept or late, what was not is dropped. */
export const settledBy = (
  lead: KnownLead,
  { at, by, told }: { at: Instant; by: string; told?: Told },
): readonly CommitmentSettled[] =>
  openCommitments(lead).map((commitment) => {
    const state = isDone(lead, commitment, told) ? doneAt(commitment, at) : droppedAt(commitment, at)
    return { type: 'CommitmentSettled', at, by, data: { commitment: commitment.id, state } }
  })

/** What was told is an end; but an answer that is still owed is given only by a mail that leaves us after the question. */
function isDone(lead: KnownLead, { kind, madeAt }: Commitment, told: Told | undefined): boolean {
  if (told === undefined || told.how === 'not told') return false
  if (kind !== 'respond') return true
  if (told.how !== 'mail') return false
  const sentAt = lead.mails.find(({ id }) => id === told.mail)?.sentAt
  return sentAt === undefined || sentAt >= madeAt
}
