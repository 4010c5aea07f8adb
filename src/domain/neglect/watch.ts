import type { LeadEvent } from '../lead/events.ts'
import type { KnownLead } from '../lead/state.ts'
import type { Id } from '../ledger.ts'
import { laterOf, type Instant } from '../time/instant.ts'

/** What the signals need to know of a lead's history beyond what the lead is now. */
export type Watch = {
  /** Who has it in hand since when: they accepted it, or it was passed to them by name. */
  readonly held?: { readonly by: Id; readonly at: Instant; readonly how: 'accepted' | 'given' } | undefined
  /** The last thing that anybody of us did for the prospect. */
  readonly stepAt?: Instant
  /** Who did something with it by themselves, which nobody does unseen. */
  readonly workedBy?: readonly Id[]
  /** When it came back by itself after it had been put off. */
  readonly backAt?: Instant
  /** What they did with it before its window had opened, and gave no reason for. */
  readonly rushed?: readonly Rushed[]
}
export type Rushed = { readonly touch: Id; readonly by: Id; readonly at: Instant; readonly channel: string }

/** Things that a member does for a prospect, beside touches and mails. */
const steps: ReadonlySet<LeadEvent['type']> = new Set([
  ...(['ConversationHeld', 'StepSkipped', 'CadenceResumed', 'ReportSaved', 'HandoffOffered'] as const),
  ...([
    'LeadAccepted',
    'LeadTakenOver',
    'HandoffAccepted',
    'WishesTold',
    'CallWitnessed',
    'AppointmentNoted',
  ] as const),
])

/** How far the history has come after one more event. */
export function watched(watch: Watch | undefined, event: LeadEvent): Watch | undefined {
  const held = heldBy(event)
  const stepAt = stepIn(event)
  const rushed = rushedIn(event)
  const worker = workerIn(event, watch)
  const isBack = event.type === 'LeadReturned' && event.data.instead === undefined
  if (!held && stepAt === undefined && !rushed && worker === undefined && !isBack) return watch
  return {
    ...watch,
    ...held,
    ...(isBack && { backAt: event.at }),
    ...(stepAt !== undefined && { stepAt: laterOf(stepAt, watch?.stepAt ?? '') }),
    ...(rushed && { rushed: [...(watch?.rushed ?? []), rushed] }),
    ...(worker !== undefined && { workedBy: [...(watch?.workedBy ?? []), worker] }),
  }
}

function heldBy({ type, at, data }: LeadEvent): Pick<Watch, 'held'> | undefined {
  if (type === 'LeadAccepted' || type === 'HandoffAccepted')
    return { held: { by: data.member, at, how: 'accepted' } }
  if (type === 'LeadTakenOver') return { held: { by: data.to, at, how: 'accepted' } }
  if (type === 'LeadAssigned') return { held: { by: data.to, at, how: 'given' } }
  return gone.has(type) ? { held: undefined } : undefined
}
const gone: ReadonlySet<LeadEvent['type']> = new Set(['LeadOffered', 'HandoffOffered', 'HandoffRejected'])

function stepIn(event: LeadEvent): Instant | undefined {
  if (event.type === 'TouchLogged') return event.data.happenedAt
  if (event.type === 'MailQueued') return event.data.purpose === 'acknowledgement' ? undefined : event.at
  return steps.has(event.type) ? event.at : undefined
}

/** Notes are no step for the prospect, and yet nobody writes one on what they have not seen. */
function workerIn({ type, by }: LeadEvent, watch: Watch | undefined): Id | undefined {
  if (by === 'system' || by === 'buyer' || !(steps.has(type) || type === 'NoteAdded')) return undefined
  return watch?.workedBy?.includes(by) ? undefined : by
}

function rushedIn(event: LeadEvent): Rushed | undefined {
  if (event.type !== 'TouchLogged' || event.private?.earlyBecause !== undefined) return undefined
  const { early, direction, member, touch, happenedAt, channel } = event.data
  if (!early || direction !== 'out' || member === undefined) return undefined
  return { touch, by: member, at: happenedAt, channel }
}

/** The steps of ours that a prospect could have noticed, or that tried to: by people, whoever they are. */
export const attemptsIn = ({ touches, calls }: KnownLead): number =>
  touches.filter(({ direction }) => direction === 'out').length +
  calls.filter(({ direction, touch }) => direction === 'out' && touch === undefined).length

/** Both spoke, or they wrote to us. */
export const spokeWith = ({ touches, calls }: KnownLead): boolean =>
  touches.some(({ result, direction }) => result === 'answered' || direction === 'in') ||
  calls.some(({ answered }) => answered === true)
