import { personOf } from '../team/people.ts'
import type { LeadEvent, LeadReopened } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import { passedOn } from './passed-on.ts'
import type { KnownLead, Mail } from './state.ts'
import { hearsUs } from './touch.ts'

/**
 * A resolution rests on its mail: if that can't be delivered, the prospect hasn't been told, and an outcome is still owed; a first
 * answer too, by the clock of the first try, where they have never heard from us. An owner who has left since gets no lead back.
 */
export function reopened(
  lead: KnownLead,
  mail: Mail,
  { at, by, facts }: { at: string; by: string; facts: LeadFacts },
): readonly LeadEvent[] {
  const told = lead.resolution?.told
  if (told?.how !== 'mail' || told.mail !== mail.id) return []
  return goesOn(lead, { data: { mail: mail.id } }, { at, by, facts })
}

/** What a lead that had ended begins again with. */
export function goesOn(
  lead: KnownLead,
  said: Pick<LeadReopened, 'data' | 'private'>,
  { at, by, facts }: { at: string; by: string; facts: LeadFacts },
): readonly LeadEvent[] {
  const heard = lead.touches.some((touch) => touch.touch !== said.data.mail && hearsUs(touch))
  const rests = lead.judged?.motion === 'nurture'
  const next = heard
    ? ({ kind: 'outcome', from: at } as const)
    : rests
      ? ({ kind: 'nurture', from: at } as const)
      : ({ kind: 'respond', from: lead.opened.submittedAt } as const)
  const gone = !personOf(facts.people, lead.owner)?.active
  const passed = gone ? passedOn(lead, facts) : undefined
  return [
    { type: 'LeadReopened', at, by, ...said },
    ...(passed ? [{ ...passed, at, by }] : []),
    owed(gone ? { ...lead, owner: undefined } : lead, { ...next, at, by }, facts),
  ]
}
