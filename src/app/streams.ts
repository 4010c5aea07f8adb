import {
  decideAccount,
  evolveAccount,
  noAccount,
  type Account,
  type AccountCommand,
  type AccountDecisionFacts,
  type AccountEvent,
  type AccountRefusal,
} from '#domain/account/account.ts'
import { decideAppointment, type AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { AppointmentEvent } from '#domain/appointment/events.ts'
import { evolveAppointment } from '#domain/appointment/evolve.ts'
import type { AppointmentFacts } from '#domain/appointment/facts.ts'
import type { AppointmentRefusal } from '#domain/appointment/refusals.ts'
import { noAppointment, type Appointment } from '#domain/appointment/state.ts'
import type { Decision } from '#domain/decision.ts'
import {
  decideForm,
  evolveForm,
  noForm,
  type Form,
  type FormCommand,
  type FormEvent,
  type FormRefusal,
} from '#domain/form/form.ts'
import type { Id } from '#domain/ledger.ts'
import type { LeadEvent } from '#domain/lead/events.ts'
import { evolve as evolveLead } from '#domain/lead/evolve.ts'
import type { LeadFacts } from '#domain/lead/facts.ts'
import { decide as decideLead, type LeadCommand } from '#domain/lead/lead.ts'
import type { LeadRefusal } from '#domain/lead/refusals.ts'
import { noLead, type Lead } from '#domain/lead/state.ts'
import type { MemberCommand, MemberFacts, MemberRefusal } from '#domain/member/commands.ts'
import { decideMember } from '#domain/member/decide.ts'
import { evolveMember, noMember, type Member, type MemberEvent } from '#domain/member/member.ts'
import { decidePlaybook, type PlaybookCommand, type PlaybookRefusal } from '#domain/playbook/decide.ts'
import {
  evolvePlaybook,
  noPlaybook,
  type PlaybookEvent,
  type PlaybookHistory,
} from '#domain/playbook/version.ts'
import { decideProspect, type ProspectCommand, type ProspectRefusal } from '#domain/prospect/decide.ts'
import { evolveProspect, noProspect, type Prospect, type ProspectEvent } from '#domain/prospect/prospect.ts'
import {
  decideSubmission,
  type SubmissionCommand,
  type SubmissionFacts,
  type SubmissionRefusal,
} from '#domain/submission/decide.ts'
import {
  evolveSubmission,
  noSubmission,
  type Submission,
  type SubmissionEvent,
} from '#domain/submission/submission.ts'
import {
  decideTeam,
  evolveTeam,
  noTeam,
  type Team,
  type TeamCommand,
  type TeamDecisionFacts,
  type TeamEvent,
  type TeamRefusal,
} from '#domain/team/team.ts'
import {
  decideWorkspace,
  evolveWorkspace,
  noWorkspace,
  type Workspace,
  type WorkspaceCommand,
  type WorkspaceEvent,
  type WorkspaceRefusal,
} from '#domain/workspace/workspace.ts'

/** What each kind of stream is made of. */
export type Streams = {
  lead: { state: Lead; event: LeadEvent; command: LeadCommand; refusal: LeadRefusal; facts: LeadFacts }
  submission: {
    state: Submission
    event: SubmissionEvent
    command: SubmissionCommand
    refusal: SubmissionRefusal
    facts: SubmissionFacts
  }
  prospect: {
    state: Prospect
    event: ProspectEvent
    command: ProspectCommand
    refusal: ProspectRefusal
    facts: object
  }
  member: {
    state: Member
    event: MemberEvent
    command: MemberCommand
    refusal: MemberRefusal
    facts: MemberFacts
  }
  team: {
    state: Team
    event: TeamEvent
    command: TeamCommand
    refusal: TeamRefusal
    facts: TeamDecisionFacts
  }
  account: {
    state: Account
    event: AccountEvent
    command: AccountCommand
    refusal: AccountRefusal
    facts: AccountDecisionFacts
  }
  appointment: {
    state: Appointment
    event: AppointmentEvent
    command: AppointmentCommand
    refusal: AppointmentRefusal
    facts: AppointmentFacts
  }
  form: { state: Form; event: FormEvent; command: FormCommand; refusal: FormRefusal; facts: object }
  workspace: {
    state: Workspace
    event: WorkspaceEvent
    command: WorkspaceCommand
    refusal: WorkspaceRefusal
    facts: object
  }
  playbook: {
    state: PlaybookHistory
    event: PlaybookEvent
    command: PlaybookCommand
    refusal: PlaybookRefusal
    facts: object
  }
}
export type Kind = keyof Streams
export type AnyEvent = Streams[Kind]['event']
export type AnyRefusal = Streams[Kind]['refusal']

/** An event as the ledger gives it back. */
export type Recorded<Event extends AnyEvent = AnyEvent> = Event & { readonly seq: number; readonly v: number }

/** A command and the stream it is for. `isNew`: its id was made in this transaction, so nobody else can know of it. */
export type Asking = {
  [K in Kind]: {
    readonly kind: K
    readonly stream: Id
    readonly command: Streams[K]['command']
    readonly isNew?: boolean
  }
}[Kind]

export type Decider<K extends Kind> = {
  readonly start: Streams[K]['state']
  readonly evolve: (state: Streams[K]['state'], event: Streams[K]['event']) => Streams[K]['state']
  readonly decide: (
    state: Streams[K]['state'],
    command: Streams[K]['command'],
    facts: Streams[K]['facts'],
  ) => Decision<Streams[K]['event'], Streams[K]['refusal']>
}

export const deciders: { readonly [K in Kind]: Decider<K> } = {
  lead: { start: noLead, evolve: evolveLead, decide: decideLead },
  submission: { start: noSubmission, evolve: evolveSubmission, decide: decideSubmission },
  prospect: { start: noProspect, evolve: evolveProspect, decide: decideProspect },
  member: { start: noMember, evolve: evolveMember, decide: decideMember },
  team: { start: noTeam, evolve: evolveTeam, decide: decideTeam },
  account: { start: noAccount, evolve: evolveAccount, decide: decideAccount },
  appointment: { start: noAppointment, evolve: evolveAppointment, decide: decideAppointment },
  form: { start: noForm, evolve: evolveForm, decide: decideForm },
  workspace: { start: noWorkspace, evolve: evolveWorkspace, decide: decideWorkspace },
  playbook: { start: noPlaybook, evolve: evolvePlaybook, decide: decidePlaybook },
}

/** The state of one stream with where it stands; the kind says which state it is. */
export type Folded = {
  [K in Kind]: {
    readonly kind: K
    readonly stream: Id
    readonly seq: number
    /** When the last of it happened; empty before the first. */
    readonly at: string
    readonly state: Streams[K]['state']
  }
}[Kind]

/** How to fold any stream, for those who have a kind and events but no static knowledge of which. */
export function fold(kind: Kind, stream: Id, events: readonly Recorded[], from?: Folded): Folded {
  // One place where the tie between a kind and its events is taken on trust: the ledger stores them together.
  const { start, evolve } = deciders[kind] as unknown as {
    start: unknown
    evolve: (state: unknown, event: AnyEvent) => unknown
  }
  const state = events.reduce((state, event) => evolve(state, event), from ? from.state : start)
  const last = events.at(-1) ?? from
  return { kind, stream, seq: last?.seq ?? 0, at: last?.at ?? '', state } as Folded
}

/** Decides in the same trust. */
export function decideIn(
  folded: Folded,
  command: Asking['command'],
  facts: unknown,
): Decision<AnyEvent, AnyRefusal> {
  const { decide } = deciders[folded.kind] as unknown as {
    decide: (state: unknown, command: unknown, facts: unknown) => Decision<AnyEvent, AnyRefusal>
  }
  return decide(folded.state, command, facts)
}
