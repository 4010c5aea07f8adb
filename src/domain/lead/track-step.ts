import type { Cadence } from '../cadence/cadence.ts'
import type { Next } from '../cadence/next-step.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Instant } from '../time/instant.ts'
import { dropped } from './dropped.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Letter } from './facts.ts'
import type { Unfit } from './plan-events.ts'
import { due, isPlanned, laterLook, movedByPressure, touches, type Following } from './planned-step.ts'
import type { KnownLead } from './state.ts'

type NextStep = Extract<Next, { to: 'step' }>
type Tracked = Following & {
  readonly cadence: Cadence
  /** What follows once this step is behind us. */
  readonly goOn: (lead: KnownLead) => readonly LeadEvent[]
}

/**
 * A step of a track whose time has come: a mail that goes out by itself, or a task that a person owes. What isn't for them, or may not
 * be sent to them, is left out with the reason, and the next one is looked at.
 */
export function tracked(lead: KnownLead, next: NextStep, following: Tracked): readonly LeadEvent[] {
  const { at, cadence, follow } = following
  const { index, channel } = next
  const step = cadence.steps[index]
  const open = touches(lead).find((one) => one.step?.index === index)
  if (open) return mayNotLeave(lead, open) ? left(lead, 'address stopped', { ...following, index, open }) : []
  if (next.opens > at) return planned(lead, next, following)
  if (!follow.track.applies(lead, index)) return left(lead, 'not for them', { ...following, index })
  if (step?.task !== undefined) {
    const { name, task } = step
    return [due(lead, { index, channel, task, ...(name && { name }) }, following)]
  }
  const letter = lead.stopped ? 'address stopped' : follow.track.letter(lead, step?.template ?? '')
  if (typeof letter === 'string') return left(lead, letter, { ...following, index })
  const moved = movedByPressure(lead, next, following)
  if (moved !== undefined) return planned(lead, { ...next, opens: moved }, following, 'pressure')
  const name = step?.name
  return [due(lead, { index, channel, ...(name && { name }) }, following), sent(letter, { at, index })]
}

function planned(
  lead: KnownLead,
  { index: step, channel, opens }: NextStep,
  following: Tracked,
  because?: 'pressure',
): readonly LeadEvent[] {
  const { at } = following
  const coming = { step, channel, opens }
  if (isPlanned(lead, coming)) return laterLook(lead, opens, following)
  return [
    { type: 'StepPlanned', at, by: 'system', data: { ...coming, ...(because && { because }) } },
    ...laterLook(lead, opens, following),
  ]
}

const sent = ({ mail, ...content }: Letter, { at, index }: { at: Instant; index: number }): LeadEvent => ({
  ...{ type: 'MailQueued', at, by: 'system' },
  data: { mail, purpose: 'nurture', step: index },
  private: content,
})

function left(
  lead: KnownLead,
  because: Unfit,
  { at, goOn, index, open }: Tracked & { readonly index: number; readonly open?: Commitment },
): readonly LeadEvent[] {
  const events: readonly LeadEvent[] = [
    { type: 'StepSkipped', at, by: 'system', data: { step: index, because } },
    ...dropped(open ? [open] : [], at),
  ]
  const after = events.reduce<KnownLead>((state, event) => knownAfter(state, event), lead)
  return [...events, ...goOn(after)]
}

function knownAfter(lead: KnownLead, event: LeadEvent): KnownLead {
  const after = evolve(lead, event)
  return after.status === 'none' ? lead : after
}

/** Its mail failed, and nothing more may be mailed there. Any other that failed waits for a person. */
function mayNotLeave({ mails, stopped }: KnownLead, { step }: Commitment): boolean {
  const mail = mails.findLast((one) => one.purpose === 'nurture' && one.step === step?.index)
  return mail?.state === 'failed' && (mail.failed === 'suppressed' || stopped !== undefined)
}
