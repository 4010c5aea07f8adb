import type { Cadence } from '../cadence/cadence.ts'
import type { Instant } from '../time/instant.ts'
import { shortfallIn } from './effort.ts'
import type { LeadEvent } from './events.ts'
import type { FollowUp, Letter } from './facts.ts'
import { settledBy } from './resolve.ts'
import type { Outcome } from './resolution.ts'
import type { KnownLead } from './state.ts'

type About = {
  readonly at: Instant
  readonly follow: FollowUp
  readonly cadence: Cadence
  readonly opens: Instant
}

/**
 * The plan has been gone through. Once the agreed effort is done and some days have passed, they get one courteous letter that leaves
 * the way back open, and are called unreachable. Where something is missing, or there is no address, a person has to look.
 */
export function lastLetter(lead: KnownLead, { at, follow, cadence, opens }: About): readonly LeadEvent[] {
  const { template } = cadence.lastLetter ?? {}
  if (template === undefined || shortfallIn(lead, { cadence, zone: follow.zone })) return []
  if (opens > at) {
    const data = { step: cadence.steps.length, channel: 'mail', opens } as const
    const { planned } = lead.plan ?? {}
    const known = planned?.step === data.step && planned.opens === opens
    return known ? [] : [{ type: 'StepPlanned', at, by: 'system', data }]
  }
  const letter = cadence.track ? follow.track.letter(lead, template) : follow.letter(lead, template)
  return typeof letter === 'object' && !(cadence.track && lead.stopped)
    ? endedBy(lead, letter, { at, outcome: 'unreachable' })
    : []
}

/** A letter of the playbook that ends a lead: it tells them, and the end rests on it. */
export function endedBy(
  lead: KnownLead,
  { mail, ...content }: Letter,
  { at, outcome }: { at: Instant; outcome: Outcome },
): readonly LeadEvent[] {
  const told = { how: 'mail', mail } as const
  return [
    { type: 'MailQueued', at, by: 'system', data: { mail, purpose: 'resolution' }, private: content },
    ...settledBy(lead, { at, by: 'system', told }),
    { type: 'LeadResolved', at, by: 'system', data: { outcome, told } },
  ]
}
