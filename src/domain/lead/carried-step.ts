import { nextStep, sameWay } from '../cadence/next-step.ts'
import { pressedAt } from '../cadence/pressure.ts'
import { doneAt, type Commitment } from '../commitment/commitment.ts'
import type { Actor } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { CommitmentSettled } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead } from './state.ts'
import type { Channel } from './touch.ts'

/** What a member gives as reasons where the plan says otherwise. */
export type Reasons = {
  readonly otherBecause?: string | undefined
  readonly pressedBecause?: string | undefined
}

export type Carried = {
  /** The step that the touch carries out; undefined where it is beside the plan. */
  readonly step?: number
  readonly commitment?: Commitment
}

/**
 * Which step of the plan a touch of ours carries out: the one that is due, by its channel or, with a reason, by another. While an
 * answer is owed, whatever gives it does the step that is due, and the first attempt is the first step, by whichever channel.
 */
export function carriedStep(
  lead: KnownLead,
  { channel, otherBecause }: { channel: Channel } & Reasons,
  { follow }: LeadFacts,
): Carried {
  const { plan } = lead
  const cadence = plan && follow?.cadenceOf(lead)
  if (!plan || !cadence) return {}
  const commitment = dueStep(lead)
  if (commitment?.step) {
    const fits =
      commitment.step.task !== undefined ||
      does(commitment.step.channel, channel) ||
      answerOwed(lead) ||
      otherBecause !== undefined
    return fits ? { step: commitment.step.index, commitment } : {}
  }
  const next = nextStep(cadence, plan, lead.wishes ?? {})
  if (next.to !== 'step') return {}
  const first = plan.done.length === 0 && answerOwed(lead)
  return first || sameWay(next.channel, channel) ? { step: next.index } : {}
}

const answerOwed = (lead: KnownLead): boolean => openCommitments(lead).some(({ kind }) => kind === 'respond')

/** A meeting may be asked for by mail too; that is what most invitations are. */
const does = (planned: Channel, channel: Channel): boolean =>
  sameWay(planned, channel) || (planned === 'meeting' && channel === 'mail')

const dueStep = (lead: KnownLead): Commitment | undefined =>
  openCommitments(lead).find(({ kind }) => kind === 'touch')

/**
 * May this touch be made? Not by another channel than the plan's, the prospect's own or the firm's without a reason, and not beyond the pressure
 * that was agreed. Whoever is owed an answer may always have it.
 */
export function whyNotNow(
  lead: KnownLead,
  touch: { channel: Channel; at: Instant } & Reasons,
  { follow }: LeadFacts,
): LeadRefusal | undefined {
  const answers = openCommitments(lead).some(({ kind }) => ['respond', 'callback', 'contact'].includes(kind))
  if (answers || !follow) return undefined
  const { channel, at, otherBecause, pressedBecause } = touch
  const wished = lead.wishes?.channels ?? []
  const step = dueStep(lead)?.step
  const planned = step?.task === undefined ? step?.channel : undefined
  const cadence = follow.cadenceOf(lead)
  const barred = (cadence?.barred ?? follow.barred ?? []).some((one) => sameWay(one, channel))
  if (barred) return { code: 'permission_missing', channel }
  if (otherBecause === undefined) {
    if (wished.length > 0 && !wished.some((one) => sameWay(one, channel)))
      return { code: 'channel_unwished', wished }
    if (planned && !does(planned, channel)) return { code: 'other_channel', planned }
    const { uses = [channel] } = follow
    const named = planned !== undefined || wished.length > 0
    if (!named && !uses.some((one) => sameWay(one, channel))) return { code: 'channel_unused', uses }
  }
  const pressure = cadence?.pressure
  const pressed = pressure && pressedAt(at, pressure, follow.touched)
  return pressed && pressedBecause === undefined ? { code: 'too_much', ...pressed } : undefined
}

export const stepSettled = (
  { commitment }: Carried,
  { at, by, happenedAt }: { at: Instant; by: Actor; happenedAt: Instant },
): readonly CommitmentSettled[] =>
  commitment
    ? [
        {
          type: 'CommitmentSettled',
          at,
          by,
          data: { commitment: commitment.id, state: doneAt(commitment, happenedAt) },
        },
      ]
    : []
