import type { NewCommitment, Rung } from '../commitment/commitment.ts'
import type { LeadEvent, LeadOpened, TouchLogged } from '../lead/events.ts'
import { evolve } from '../lead/evolve.ts'
import type { LeadFacts } from '../lead/facts.ts'
import { decide } from '../lead/lead.ts'
import { noLead } from '../lead/state.ts'
import type { People, Person, Role, TeamFacts } from '../team/people.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { specFor } from './given.ts'

/** Monday 2 March 2026. Every spec lives in this one morning. */
export const at = (clock: `${number}:${number}`): Instant => `2026-03-02T${clock}:00.000Z`
export const minutesAfter = (moment: Instant, minutes: number): Instant =>
  instantOf(epochMsOf(moment) + minutes * 60_000)

/** The people of Acme: Ana and Ben are admins, Ben and Mia managers, Eve, Sam and Mia answer; Dan has left. */
export const [ana, ben, eve, mia, sam, dan] = ['ana', 'ben', 'eve', 'mia', 'sam', 'dan'] as const

const person = (id: string, roles: readonly Role[], over: Partial<Person> = {}): Person => ({
  id,
  name: id,
  roles,
  active: true,
  onDuty: true,
  ...over,
})

export const qualifiers: TeamFacts = {
  id: 'qualifiers',
  name: 'qualifiers',
  calendar: 'office',
  steward: ana,
  chain: [
    { to: 'steward', afterMinutes: 0 },
    { to: { role: 'manager' }, afterMinutes: 30 },
    { to: { member: eve }, afterMinutes: 60 },
  ],
  members: [eve, mia, sam],
}

export const acme: People = {
  members: [
    person(ana, ['admin']),
    person(ben, ['admin', 'manager']),
    person(eve, ['qualifier']),
    person(mia, ['qualifier', 'manager']),
    person(sam, ['qualifier']),
    person(dan, ['qualifier'], { active: false, onDuty: false }),
  ],
  teams: [qualifiers],
}

/** Acme after somebody has left, or has gone away for now. */
export const acmeWithout = (...gone: readonly string[]): People => ({
  ...acme,
  members: acme.members.map((member) =>
    gone.includes(member.id) ? { ...member, active: false, onDuty: false } : member,
  ),
})
export const acmeWithAway = (...away: readonly string[]): People => ({
  ...acme,
  members: acme.members.map((member) => (away.includes(member.id) ? { ...member, onDuty: false } : member)),
})

/** Kim asks at nine; an answer is owed not before 09:03, aimed at for 09:15 and no later than 10:00. */
export const asked = at('09:00')
const ladder: readonly Rung[] = [
  { level: 0, at: at('09:15'), to: 'holder' },
  { level: 1, at: at('10:00'), to: 'steward' },
  { level: 2, at: at('10:30'), to: { role: 'manager' } },
  { level: 3, at: at('11:00'), to: { member: eve } },
]
export const answerOwed: NewCommitment = {
  id: 'answer',
  kind: 'respond',
  window: { notBefore: at('09:03'), target: at('09:15'), limit: at('10:00') },
  ladder,
  team: qualifiers.id,
}

/** What would follow: a window of an hour and a half from then, with a name that tells when it was reckoned. */
export const planned = (kind: NewCommitment['kind'], from: Instant): NewCommitment => ({
  id: `${kind} from ${from.slice(11, 16)}`,
  kind,
  window: { notBefore: from, target: minutesAfter(from, 60), limit: minutesAfter(from, 90) },
  ladder: [
    { level: 0, at: minutesAfter(from, 60), to: 'holder' },
    { level: 1, at: minutesAfter(from, 90), to: 'steward' },
  ],
  team: qualifiers.id,
})

export const leadFacts: LeadFacts = { people: acme, plan: (_, kind, from) => planned(kind, from) }
export const specForLead = (facts: LeadFacts) => specFor({ start: noLead, evolve, decide, facts })
export const given = specForLead(leadFacts)

export const opened = (over: Partial<LeadOpened['data']> = {}): LeadEvent => ({
  type: 'LeadOpened',
  at: at('09:01'),
  by: 'system',
  data: {
    prospect: 'kim',
    submission: 'first words',
    form: 'contact form',
    source: 'Contact',
    kind: 'contact',
    submittedAt: asked,
    ...over,
  },
})
export const judged: LeadEvent = {
  type: 'LeadJudged',
  at: at('09:01'),
  by: 'system',
  data: {
    playbook: 1,
    intent: 'to talk',
    fit: 'in',
    segment: 'hand-raisers in profile',
    segmentOrder: 1,
    motion: 'qualify',
    alarm: false,
  },
  private: { because: ['company.employees >= 50'], trace: [] },
}
export const made = (commitment = answerOwed, when = at('09:01'), by = 'system'): LeadEvent => ({
  type: 'CommitmentMade',
  at: when,
  by,
  data: commitment,
})
export const offered = (
  to: string,
  over: { at?: Instant; turn?: number; because?: string } = {},
): LeadEvent => ({
  type: 'LeadOffered',
  at: over.at ?? at('09:01'),
  by: 'system',
  data: { to, team: qualifiers.id, turn: over.turn ?? 1, because: over.because ?? 'by turn' },
})
/** Kim's lead as it arrives: judged, an answer owed, offered to Eve. */
export const arrived: readonly LeadEvent[] = [opened(), judged, made(), offered(eve)]

export const accepted = (member: string, when = at('09:05')): LeadEvent => ({
  type: 'LeadAccepted',
  at: when,
  by: member,
  data: { member },
})
export const takenOver = (from: string, to: string, when: Instant): LeadEvent => ({
  type: 'LeadTakenOver',
  at: when,
  by: to,
  data: { from, to },
  private: { reason: 'They are away.' },
})
export const settled = (
  state: 'kept' | 'late' | 'broken' | 'void',
  by: string,
  { when = at('09:10'), commitment = 'answer' }: { when?: Instant; commitment?: string } = {},
): LeadEvent => ({ type: 'CommitmentSettled', at: when, by, data: { commitment, state } })

/** What follows an answer at this time: an outcome, owed by whoever answered. */
export const outcomeOwed = (holder: string | undefined, when = at('09:10'), by = holder ?? 'system') =>
  made({ ...planned('outcome', when), ...(holder && { holder }) }, when, by)

export const touched = (
  member: string,
  over: Partial<TouchLogged['data']> & { when?: Instant; hidden?: TouchLogged['private'] } = {},
): LeadEvent => {
  const { when = at('09:10'), hidden = {}, ...data } = over
  return {
    type: 'TouchLogged',
    at: when,
    by: member,
    data: {
      ...{
        touch: 'call',
        channel: 'call',
        direction: 'out',
        result: 'answered',
        evidence: 'claimed',
        member,
      },
      ...{ happenedAt: when, early: false },
      ...data,
    },
    private: hidden,
  }
}
/** Eve has accepted, rung Kim and spoken; the outcome is owed. */
export const answered: readonly LeadEvent[] = [
  ...arrived,
  accepted(eve),
  touched(eve),
  settled('kept', eve),
  outcomeOwed(eve),
]
export const letter = { to: 'kim@initech.example', subject: 'Your question', text: 'Dear Kim' }
export const queued = (
  mail: string,
  {
    by = eve,
    when = at('09:10'),
    purpose = 'reply',
    earlyBecause,
    notBefore,
  }: {
    by?: string
    when?: Instant
    purpose?: 'acknowledgement' | 'reply' | 'resolution'
    earlyBecause?: string
    notBefore?: Instant
  } = {},
): LeadEvent => ({
  ...{ type: 'MailQueued', at: when, by },
  data: {
    ...{ mail, purpose },
    ...(earlyBecause !== undefined && { early: true }),
    ...(notBefore !== undefined && { notBefore }),
  },
  private: { ...letter, ...(earlyBecause !== undefined && { earlyBecause }) },
})
export const lease = (member: string, until = at('09:20')) => ({ lease: { member, until } })
