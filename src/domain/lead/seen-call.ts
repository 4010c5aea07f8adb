import type { Id } from '../ledger.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { KnownLead, Touch } from './state.ts'
import type { Call } from './witness-call.ts'

/** A call that a member says they made this close to one that was seen is that call. */
const SAME_CALL_MS = 10 * 60_000

type Seen = Pick<Call, 'direction' | 'startedAt'> & {
  readonly member?: Id | undefined
  readonly seconds?: number | undefined
}

/** A member's claimed call of the same time. */
export const isOf = (seen: Seen, { channel, direction, evidence, member, happenedAt }: Touch): boolean =>
  (channel === 'call' || channel === 'voicemail') &&
  evidence === 'claimed' &&
  seen.direction === direction &&
  (seen.member === undefined || seen.member === member) &&
  isNear(seen, happenedAt)

function isNear({ startedAt, seconds = 0 }: Seen, moment: Instant): boolean {
  const before = instantOf(epochMsOf(startedAt) - SAME_CALL_MS)
  const after = instantOf(epochMsOf(startedAt) + seconds * 1000 + SAME_CALL_MS)
  return moment >= before && moment <= after
}

/** The call of which a member now says what came of it: seen of late, and nobody has said yet. */
export const callSaid = (
  { calls }: KnownLead,
  {
    channel,
    direction,
    by,
    happenedAt,
  }: { channel: string; direction: string; by: string; happenedAt: Instant },
): Call | undefined =>
  channel === 'call' || channel === 'voicemail'
    ? calls.findLast(
        (call) =>
          call.touch === undefined &&
          call.direction === direction &&
          (call.member === undefined || call.member === by) &&
          isNear(call, happenedAt),
      )
    : undefined

/** The call that an appointment by telephone was: seen while it was to be, and not told of as another. */
export const callDuring = (
  { calls }: KnownLead,
  { start, end, member }: { readonly start: Instant; readonly end: Instant; readonly member: Id },
): Call | undefined =>
  calls.findLast(
    (call) =>
      call.touch === undefined &&
      call.answered !== false &&
      (call.member === undefined || call.member === member) &&
      call.startedAt >= instantOf(epochMsOf(start) - SAME_CALL_MS) &&
      call.startedAt <= end,
  )

/** What becomes of the calls that were seen, and of the touches that they bear out. */
export function called(
  lead: KnownLead,
  event: Extract<LeadEvent, { type: 'CallWitnessed' | 'CallEnded' | 'TouchLogged' }>,
): Partial<KnownLead> {
  const { calls, touches } = lead
  if (event.type === 'CallEnded') {
    const { call: ended, seconds, answered } = event.data
    return {
      calls: calls.map((one) =>
        one.call === ended ? { ...one, seconds, ...(answered !== undefined && { answered }) } : one,
      ),
    }
  }
  if (event.type === 'TouchLogged') {
    const { call: said, touch } = event.data
    return said === undefined
      ? {}
      : { calls: calls.map((one) => (one.call === said ? { ...one, touch } : one)) }
  }
  const { touch } = event.data
  return {
    calls: [...calls, event.data],
    ...(touch && {
      touches: touches.map((one) => (one.touch === touch ? { ...one, evidence: 'witnessed' as const } : one)),
    }),
  }
}
