import { doneAt, droppedAt, type Commitment } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LocalDate } from '../time/calendar.ts'
import { atWork, type ByMember } from './at-work.ts'
import { endOf, whatEndLacks } from '../handoff/ending.ts'
import type { Instant } from '../time/instant.ts'
import { returnsAt } from './come-back.ts'
import { effortMissing, whatDispositionLacks } from './disposition.ts'
import { endingMail, type EndingMail } from './ending-mail.ts'
import type { CommitmentSettled, LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Money, Outcome, Told } from './resolution.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'
import { whyUntold } from './why-untold.ts'

export type ResolveLead = Asked &
  ByMember & {
    readonly type: 'ResolveLead'
    readonly outcome: Outcome
    readonly told: Told
    readonly reason?: string | undefined
    /** What was ordered. */
    readonly amount?: Money | undefined
    /** Why it was lost, in a word of the playbook, or that none was given. */
    readonly because?: string | undefined
    /** The date on which a deferred lead comes back, as the buyer named it. */
    readonly returns?: LocalDate | undefined
    /** The mail that tells the prospect, written in the same breath. */
    readonly mail?: EndingMail | undefined
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
  const no =
    whyUntold(work.lead, command, facts) ??
    effortMissing(work.lead, command, facts) ??
    whatEndLacks(work.lead, command) ??
    whatDispositionLacks(work.lead, command, facts)
  if (no) return refused(no)
  const comesBack =
    outcome === 'deferred' ? returnsAt(command.returns, clockOf(work.lead, command, facts)) : undefined
  if (comesBack === 'in the past') return refused({ code: 'returns_in_past' })
  return happened<LeadEvent>(
    ...work.first,
    ...(mail && !isKnown(work.lead, mail.mail) ? [endingMail(work.lead, mail, { at, by, facts })] : []),
    ...settledBy(work.lead, { at, by, told }),
    {
      type: 'LeadResolved',
      at,
      by,
      data: endOf(command, comesBack),
      ...(reason && { private: { reason } }),
    },
  )
}

const clockOf = (lead: KnownLead, { at, outcome }: ResolveLead, { follow, ending }: LeadFacts) => ({
  at,
  zone: lead.wishes?.zone ?? lead.plan?.zone ?? follow?.zone ?? 'UTC',
  after: ending?.(outcome)?.returns,
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
