import type { EventOf, Id } from '../ledger.ts'
import type { Role } from '../team/people.ts'
import { evolveTurns, type TurnsEvent, type TurnsOf } from './turns-of.ts'

export type MemberAdded = EventOf<'MemberAdded', { roles: readonly Role[] }, { email: string; name: string }>
export type MemberJoined = EventOf<'MemberJoined', { user: string }>
export type RolesChanged = EventOf<'RolesChanged', { roles: readonly Role[] }>
export type MemberRenamed = EventOf<'MemberRenamed', Record<string, never>, { name: string }>
/** What stands below their mails. */
export type SignatureChanged = EventOf<'SignatureChanged', Record<string, never>, { text: string }>
export type DutyChanged = EventOf<'DutyChanged', { onDuty: boolean }>
export type MemberDeactivated = EventOf<'MemberDeactivated', Record<string, never>>
export type MemberReactivated = EventOf<'MemberReactivated', Record<string, never>>
/** Nobody knows any more who this was. */
export type MemberErased = EventOf<'MemberErased', Record<string, never>>
/** One message to this person that lists these climbed commitments. */
export type MemberAlerted = EventOf<
  'MemberAlerted',
  { message: Id; climbs: readonly { readonly lead: Id; readonly commitment: Id; readonly level: number }[] }
>
export type MemberEvent =
  | MemberAdded
  | MemberJoined
  | RolesChanged
  | MemberRenamed
  | DutyChanged
  | SignatureChanged
  | MemberDeactivated
  | MemberReactivated
  | MemberAlerted
  | MemberErased
  | TurnsEvent

export type KnownMember = TurnsOf & {
  readonly status: 'known'
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly onDuty: boolean
  readonly user?: string | undefined
  readonly erased?: boolean
  readonly email?: string | undefined
  readonly name?: string | undefined
  readonly signature?: string | undefined
  readonly addedAt: string
  readonly alertedAt?: string
}
export type Member = { readonly status: 'none' } | KnownMember
export const noMember: Member = { status: 'none' }

export function evolveMember(member: Member, event: MemberEvent): Member {
  if (event.type === 'MemberAdded') {
    const { email, name } = event.private ?? {}
    const start = { status: 'known', active: true, onDuty: true, addedAt: event.at } as const
    return { ...start, roles: event.data.roles, email, name }
  }
  return member.status === 'none' ? member : { ...member, ...changes(member, event) }
}

function changes(member: KnownMember, event: Exclude<MemberEvent, MemberAdded>): Partial<KnownMember> {
  switch (event.type) {
    case 'MemberJoined':
      return { user: event.data.user }
    case 'RolesChanged':
      return { roles: event.data.roles }
    case 'MemberRenamed':
      return { name: event.private?.name }
    case 'SignatureChanged':
      return { signature: event.private?.text }
    case 'DutyChanged':
      return { onDuty: event.data.onDuty }
    case 'MemberDeactivated':
      return { active: false }
    case 'MemberReactivated':
      return { active: true }
    case 'MemberAlerted':
      return { alertedAt: event.at }
    case 'TimeOffTaken':
    case 'TimeOffCancelled':
    case 'SkillsTold':
    case 'TurnCredited':
    case 'CreditWithdrawn':
    case 'TurnsPaused':
    case 'TurnsResumed':
      return evolveTurns(member, event)
    case 'MemberErased':
      return { ...nobody, off: [], languages: [], skills: [] }
  }
}

const nobody: Partial<KnownMember> = {
  ...{ erased: true, user: undefined, email: undefined, name: undefined, signature: undefined },
}
