import { handoffIn } from '../handoff/state.ts'
import type { Beginning } from './join.ts'
import { isTheirs } from './mail-events.ts'
import { openCommitments, type KnownLead } from './state.ts'

/**
 * Whether a lead that follows no plan takes up the one that the playbook now has for it. Only those do whom nobody has reached: whoever
 * has spoken or written, agreed on a time or been passed on is no longer pursued. Readers begin no series months after they came.
 */
export const beginsLate = (lead: KnownLead, { cadence }: Pick<Beginning, 'cadence'>): boolean =>
  cadence !== undefined &&
  cadence.track === undefined &&
  lead.plan === undefined &&
  lead.stopped === undefined &&
  !hasSpoken(lead) &&
  (lead.appointments ?? []).length === 0 &&
  handoffIn(lead, 'open', 'disputed', 'accepted') === undefined &&
  !openCommitments(lead).some(({ kind }) => kind === 'callback')

const hasSpoken = ({ touches, received, shown }: KnownLead): boolean =>
  touches.some(({ direction, result }) => direction === 'in' || result === 'answered') ||
  received.some(isTheirs) ||
  shown.some(({ stage, how }) => how === 'said' && stage === 'browsing')
