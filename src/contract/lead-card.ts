import type { BriefVerdict } from '#domain/brief/verdict.ts'
import type { Decision } from '#domain/decision.ts'
import type { Commitment } from '#domain/commitment/commitment.ts'
import type { StepOf } from '#domain/cadence/cadence.ts'
import type { Lease } from '#domain/lead/facts.ts'
import { decide, type LeadCommand } from '#domain/lead/lead.ts'
import type { LeadRefusal } from '#domain/lead/refusals.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import { personOf, teamOf, type People } from '#domain/team/people.ts'
import { spoken } from '#domain/time/spoken.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { cardActions, type CommitmentCard, type LeadCard, type PersonRef } from './lead.ts'
import { problems } from './problem.ts'
import type { Can } from './scalars.ts'
import type { z } from 'zod'

type CommitmentRow = Omit<z.infer<typeof CommitmentCard>, 'owedBy' | 'step' | 'waitsFor' | 'afterBrief'> & {
  readonly step: StepOf | null
  readonly waitsFor: string | null
  readonly afterBrief: boolean
  readonly team: Id | null
  readonly holder: Id | null
  readonly madeAt: Instant
}
/** A lead as its row has it, with its open commitments in the order in which they come. */
export type CardRow = {
  readonly id: Id
  readonly prospect: LeadCard['prospect']
  readonly organisation: string | null
  readonly segment: string
  readonly motion: LeadCard['motion']
  readonly intent: string
  readonly fit: LeadCard['fit']
  readonly owner: Id | null
  readonly offered: Id | null
  readonly team: Id | null
  readonly submittedAt: Instant
  readonly openedAt: Instant
  readonly excerpt: string
  readonly tries: number
  readonly alarm: boolean
  readonly status: LeadCard['status']
  readonly historical: boolean
  readonly outcome: Outcome | null
  readonly lease: Lease | null
  readonly commitments: readonly CommitmentRow[]
  /** The hand-off that is under way. */
  readonly handoff: Id | null
  readonly brief: BriefVerdict | null
  /** Those who have read the brief. */
  readonly briefOpened: readonly string[]
}
/** For whom a card is made: what they may do stands on it. Times in reasons are told by the firm's own clock. */
export type Looking = {
  readonly people: People
  readonly me: string
  readonly at: Instant
  readonly zone: string
}

/** A lead on one card: who, what is owed, and what may be done by whoever looks at it. */
export function cardOf(row: CardRow, looking: Looking): LeadCard {
  const { people } = looking
  const {
    organisation,
    owner,
    offered,
    team,
    lease,
    outcome: _,
    openedAt: _opened,
    brief,
    briefOpened: _read,
    commitments,
    ...rest
  } = row
  const first = commitments[0]
  return {
    ...rest,
    account: organisation === null ? null : { name: organisation },
    owner: refOf(people, owner),
    offered: owner === null ? refOf(people, offered) : null,
    team: teamRef(people, team),
    commitment: first === undefined ? null : commitmentCard(first, people),
    lease: lease && { member: refOf(people, lease.member) ?? nobody(lease.member), until: lease.until },
    ...(brief !== null && { brief }),
    can: canOf(row, looking),
  }
}

/** Who owes it now: whoever holds it, else the steward of its team. */
export function commitmentCard(row: CommitmentRow, people: People): z.infer<typeof CommitmentCard> {
  const { team, holder, madeAt: _, step, waitsFor, afterBrief, ...card } = row
  return {
    ...card,
    ...(step && { step }),
    ...(waitsFor !== null && { waitsFor }),
    ...(afterBrief && { afterBrief }),
    owedBy: refOf(people, holder ?? teamOf(people, team ?? undefined)?.steward ?? null),
  }
}

export function refOf(people: People, id: Id | null | undefined): PersonRef | null {
  const person = personOf(people, id ?? undefined)
  return person ? { id: person.id, name: person.name } : null
}
const nobody = (id: Id): PersonRef => ({ id, name: '' })

function teamRef(people: People, id: Id | null): { id: Id; name: string } | null {
  const team = teamOf(people, id ?? undefined)
  return team ? { id: team.id, name: team.name } : null
}

/** Each answer is the very decision that the command would meet, so that a button and its rule can't disagree. */
function canOf(row: CardRow, looking: Looking): LeadCard['can'] {
  const lead = leadOf(row)
  const { people, me, at } = looking
  const facts = { people, lease: row.lease ?? undefined, plan: planned(at) }
  const asked = sampleCommands(row, looking)
  const can = (action: keyof typeof asked): Can =>
    canFrom(decide(lead, { by: me, at, ...asked[action] }, facts), looking)
  return Object.fromEntries(cardActions.map((action) => [action, can(action)])) as LeadCard['can']
}

type Sample = { [Type in LeadCommand['type']]: Omit<Extract<LeadCommand, { type: Type }>, 'by' | 'at'> }

function sampleCommands({ owner, offered, prospect }: CardRow, { people, at }: Looking) {
  const other = people.members.find(({ id, active }) => active && id !== (owner ?? offered))
  const touch: Sample['LogTouch'] = {
    ...{ type: 'LogTouch', touch: '', channel: 'call', direction: 'out', result: 'answered' },
    happenedAt: at,
  }
  const mail: Sample['WriteMail'] = {
    ...{ type: 'WriteMail', mail: '', subject: '', text: '' },
    to: prospect.email ?? '',
  }
  const assign: Sample['AssignLead'] = { type: 'AssignLead', to: other?.id ?? '', reason: '' }
  const resolve: Sample['ResolveLead'] = {
    ...{ type: 'ResolveLead', outcome: 'junk', told: { how: 'not told', because: 'junk' } },
  }
  return { accept: { type: 'AcceptLead' } as const, respond: touch, mail, assign, resolve }
}

/** As much of the lead's state as these decisions look at. */
function leadOf(row: CardRow): KnownLead {
  const { id, status, outcome, owner, offered, team, prospect, submittedAt, openedAt, tries } = row
  return {
    status,
    opened: { prospect: prospect.id, submission: id, form: id, source: '', kind: '', submittedAt },
    openedAt,
    historical: row.historical,
    submissions: [],
    judged: { ...unjudged, motion: row.motion },
    ...(team && { team }),
    ...(offered && { offered }),
    ...(owner && { owner }),
    readBy: [],
    signals: [],
    shown: [],
    calls: [],
    referrals: [],
    // As old as the lead: what is asked here is about now, and now comes after every question.
    commitments: row.commitments.map((commitment) => ({
      ...openCommitment(commitment),
      madeAt: submittedAt,
    })),
    touches: [],
    mails: [],
    received: [],
    notes: [],
    brief: briefOf(row),
    turns: [],
    offers: [],
    climbs: [],
    handoffs: passing(row),
    tries,
    ...(outcome && {
      resolution: { outcome, told: { how: 'not told', because: 'junk' }, at: submittedAt, by: '' },
    }),
  }
}

/** An acceptance that is owed tells that the lead is being handed off, and to whom. */
const passing = ({ commitments, handoff }: CardRow): KnownLead['handoffs'] =>
  commitments
    .filter(({ kind }) => kind === 'acceptance')
    .map(({ id, holder, madeAt }) => ({
      ...{ id: handoff ?? '', qualifier: '' },
      offers: [
        {
          ...{ offer: 1, qualifier: '', commitment: id, because: '', state: 'open', at: madeAt, by: '' },
          ...(holder !== null && { to: holder }),
          ...{ received: [], ratings: [] },
        },
      ],
    }))

/** It was read before now, which is all that is asked here. */
const briefOf = ({ brief, briefOpened, submittedAt }: CardRow): NonNullable<KnownLead['brief']> => ({
  verdict: brief ?? 'thin',
  ...{ searches: [], facts: [], openedBy: briefOpened },
  openings: briefOpened.map((by) => ({ by, at: submittedAt })),
})

const unjudged = {
  playbook: 0,
  intent: '',
  fit: 'unknown',
  segment: '',
  segmentOrder: 0,
  alarm: false,
} as const

const openCommitment = (row: CommitmentRow): Commitment => {
  const { id, kind, state, notBefore, target, limit, level, madeAt, step, waitsFor, afterBrief } = row
  const window = { notBefore, target, limit }
  return {
    id,
    kind,
    state,
    level,
    window,
    ladder: [],
    madeAt,
    ...(step && { step }),
    ...(waitsFor !== null && { waitsFor }),
    ...(afterBrief && { afterBrief }),
  }
}

/** What would follow is not looked at; it only must be there. */
const planned =
  (at: Instant) =>
  (_lead: KnownLead, kind: Commitment['kind']): Commitment =>
    openCommitment({
      ...{ id: '', kind, state: 'open', notBefore: at, target: at, limit: at, level: -1 },
      ...{ team: null, holder: null, madeAt: at, step: null, waitsFor: null, afterBrief: false },
    })

function canFrom(decision: Decision<unknown, LeadRefusal>, looking: Looking): Can {
  if (decision.outcome === 'refused') {
    const { refusal } = decision
    return { allowed: false, because: reasonOf(refusal, looking), code: refusal.code }
  }
  if (decision.events.length === 0) return { allowed: false, because: 'You have done this already.' }
  return { allowed: true }
}

/** The catalogue's sentence, with who has it and when it opens, where a refusal knows that. */
function reasonOf(refusal: LeadRefusal, { people, zone }: Looking): string {
  const { title } = problems[refusal.code]
  if (refusal.code === 'already_accepted') return withName(title, personOf(people, refusal.owner)?.name)
  if (refusal.code === 'held_by_another') return withName(title, personOf(people, refusal.member)?.name)
  if (refusal.code === 'opens_later') {
    const { opensAt, waitsFor } = refusal
    const when = `on ${spoken(opensAt, { zone })}`
    return waitsFor === undefined
      ? `${title} It opens ${when}.`
      : `${title} It opens with the signal "${waitsFor}", or ${when}.`
  }
  return title
}

const withName = (title: string, name: string | undefined): string =>
  name ? `${title} It is with ${name}.` : title
