import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { atWork, type ByMember } from './at-work.ts'
import { carriedStep, whyNotNow, type Reasons } from './carried-step.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'
import { theirNextHours } from './their-hours.ts'
import { tooEarly, writtenEarly } from './too-early.ts'

export type WriteMail = Asked &
  ByMember & {
    readonly type: 'WriteMail'
    readonly mail: Id
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly earlyBecause?: string | undefined
    /** At night on their clock: in their hours, where nothing else is said, or now all the same. */
    readonly when?: 'now' | 'their hours' | undefined
  } & Reasons

/**
 * A member writes to the prospect. It answers them when it has left us, not when it was written; and it leaves us when they may be
 * written to, unless they are owed an answer, or are awake, or the member says that it can't wait.
 */
export function writeMail(
  lead: Lead,
  command: WriteMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status !== 'none' && lead.mails.some(({ id }) => id === command.mail)) return nothing
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const { at, by, mail, to, subject, text, earlyBecause } = command
  if (to === '') return refused({ code: 'no_address' })
  if (facts.stopped !== undefined) return refused({ code: 'address_stopped', because: facts.stopped })
  const early = tooEarly(work.lead, { at, by })
  if (early && !earlyBecause) return refused(early)
  const made = { ...command, channel: 'mail' } as const
  const tooSoon = whyNotNow(work.lead, made, facts)
  if (tooSoon) return refused(tooSoon)
  const { step } = carriedStep(work.lead, made, facts)
  const putOff = command.when === 'now' ? undefined : theirNextHours(work.lead, at, facts)
  return happened<LeadEvent>(...work.first, {
    type: 'MailQueued',
    at,
    by,
    data: {
      ...{ mail, purpose: 'reply' },
      ...(step !== undefined && { step }),
      ...writtenEarly(early),
      ...(putOff && { notBefore: putOff.goesAt }),
    },
    private: { to, subject, text, ...(early && earlyBecause && { earlyBecause }) },
  })
}
