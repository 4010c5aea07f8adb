import type { EventOf, Id } from '../ledger.ts'
import type { KnownLead } from '../lead/state.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import type { Fact, Search } from './fact.ts'
import type { BriefVerdict } from './verdict.ts'

/** What was found outside about the business of whoever asks; what we know ourselves is looked up when the brief is read. */
export type BriefPrepared = EventOf<
  'BriefPrepared',
  { verdict: BriefVerdict; searches: readonly Search[] },
  { facts: readonly Fact[] }
>
/** Somebody has seen the brief; once per person. */
export type BriefOpened = EventOf<'BriefOpened', { member: Id }>
export type BriefEvent = BriefPrepared | BriefOpened

export const isBriefEvent = (event: { readonly type: string }): event is BriefEvent =>
  event.type === 'BriefPrepared' || event.type === 'BriefOpened'

export type Brief = {
  readonly verdict: BriefVerdict
  /** Absent where somebody opened it before it was there. */
  readonly preparedAt?: Instant
  readonly searches: readonly Search[]
  /** They go with the person who asked. */
  readonly facts: readonly Fact[]
  readonly openedBy: readonly Id[]
  readonly openings: readonly { readonly by: Id; readonly at: Instant }[]
}

const unprepared: Brief = { verdict: 'thin', searches: [], facts: [], openedBy: [], openings: [] }

export function briefed(lead: KnownLead, event: BriefEvent): Partial<KnownLead> {
  const brief = lead.brief ?? unprepared
  if (event.type === 'BriefOpened') {
    const { member } = event.data
    const openings = [...brief.openings, { by: member, at: event.at }]
    return { brief: { ...brief, openings, openedBy: [...brief.openedBy, member] } }
  }
  const facts = event.private?.facts ?? []
  return { brief: { ...brief, ...event.data, facts, preparedAt: event.at } }
}

/** A site that is slow keeps nobody waiting for longer than this: then what is there is the brief. */
const PREPARED_WITHIN_MS = 2 * 60_000

export const readableAt = (lead: KnownLead): Instant =>
  lead.brief?.preparedAt ?? instantOf(epochMsOf(lead.openedAt) + PREPARED_WITHIN_MS)

/** Times are told by the minute, so a call in the same minute came after it. */
const MINUTE_CHARS = '2026-03-02T09:00'.length
const minute = (at: Instant): string => at.slice(0, MINUTE_CHARS)

/** Whether this person had opened the brief by then. */
export const hadRead = (lead: KnownLead, by: Id, at: Instant): boolean =>
  lead.brief?.openings.some((opening) => opening.by === by && minute(opening.at) <= minute(at)) ?? false
