import { doneAt, type Commitment } from '../commitment/commitment.ts'
import type { Asked } from '../ledger.ts'
import { earlierOf, epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import type { AppointmentNoted } from './appointment-events.ts'
import { dropped } from './dropped.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import { openCommitments, type KnownLead } from './state.ts'

type When = Pick<Asked, 'at' | 'by'>
export type Noting = When & { readonly noted: AppointmentNoted['data'] }

export const openOf = (lead: KnownLead, kinds: readonly string[]): readonly Commitment[] =>
  openCommitments(lead).filter(({ kind }) => kinds.includes(kind))

/** Whoever is to be there owes what became of it, from its end on; anew where another is, or it ends at another time. */
export function resultOwed(
  lead: KnownLead,
  { at, by, noted }: Noting,
  facts: LeadFacts,
): readonly LeadEvent[] {
  const { end: from, member: holder } = noted
  const before = openOf(lead, ['result']).filter(({ appointment }) => appointment === noted.appointment)
  if (before.some((one) => one.holder === holder && one.window.notBefore === from)) return []
  return [
    ...dropped(before, at),
    about(owed(lead, { kind: 'result', at, by, from, holder }, facts), noted, from),
  ]
}

/** At once, and in any case so that a manager hears a working day ahead of it: a colleague, or another time. */
export function standInOwed(
  lead: KnownLead,
  { at, by, noted }: Noting,
  facts: LeadFacts,
): readonly LeadEvent[] {
  const before = openOf(lead, ['stand-in']).filter(({ appointment }) => appointment === noted.appointment)
  if (!noted.clash) return before.map((one) => done(one, { at, by }))
  if (before.some(({ holder }) => holder === noted.member)) return []
  const asked = {
    kind: 'stand-in',
    at,
    by,
    from: at,
    holder: noted.member,
    promisedBy: aheadOf(lead, { start: noted.start, at }, facts),
  } as const
  return [...dropped(before, at), about(owed(lead, asked, facts), noted, at)]
}

type Made = Extract<LeadEvent, { type: 'CommitmentMade' }>
const about = (made: Made, { appointment }: AppointmentNoted['data'], notBefore: Instant): Made => ({
  ...made,
  data: { ...made.data, appointment, window: { ...made.data.window, notBefore } },
})

export const done = (commitment: Commitment, { at, by }: When): LeadEvent => ({
  type: 'CommitmentSettled',
  at,
  by,
  data: { commitment: commitment.id, state: doneAt(commitment, at) },
})

const DAY_MS = 86_400_000
/** Where less than a working day is left: so long for whoever can't come, then for those who can send somebody. */
const LATE_NOTICE_MS = 30 * 60_000

/** A working day ahead, so that a manager hears while there is time; else soon, and before it begins. */
function aheadOf(
  lead: KnownLead,
  { start, at }: { readonly start: Instant; readonly at: Instant },
  { workingDayBefore }: LeadFacts,
): Instant {
  const day = workingDayBefore?.(lead, start) ?? instantOf(epochMsOf(start) - DAY_MS)
  return day > at ? day : earlierOf(instantOf(epochMsOf(at) + LATE_NOTICE_MS), start)
}

/** They are owed a word, where none is owed yet. */
export const contactOwed = (
  lead: KnownLead,
  { at, by, from }: When & { from: Instant },
  facts: LeadFacts,
): readonly LeadEvent[] =>
  openOf(lead, ['respond', 'contact']).length > 0
    ? []
    : [owed(lead, { kind: 'contact', at, by, from }, facts)]
