import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Role } from '../team/people.ts'

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

export type KnownMember = {
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
  return member.status === 'none' ? member : { ...member, ...changes(event) }
}

function changes(event: Exclude<MemberEvent, MemberAdded>): Partial<KnownMember> {
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
    case 'MemberErased':
      return { erased: true, user: undefined, email: undefined, name: undefined, signature: undefined }
  }
}

/** What a decision about a member must know of the others: why the firm can't do without this one. */
export type MemberFacts = {
  readonly lastAdmin: boolean
  /** The names of teams whose steward, or whose chain's only person, this member is. */
  readonly neededBy: readonly string[]
}

export type AddMember = Asked & {
  readonly type: 'AddMember'
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
}
export type JoinMember = Asked & { readonly type: 'JoinMember'; readonly user: string }
export type RenameMember = Asked & { readonly type: 'RenameMember'; readonly name: string }
export type ChangeRoles = Asked & { readonly type: 'ChangeRoles'; readonly roles: readonly Role[] }
export type ChangeSignature = Asked & { readonly type: 'ChangeSignature'; readonly text: string }
export type ChangeDuty = Asked & { readonly type: 'ChangeDuty'; readonly onDuty: boolean }
export type DeactivateMember = Asked & { readonly type: 'DeactivateMember' }
export type ReactivateMember = Asked & { readonly type: 'ReactivateMember' }
export type EraseMember = Asked & { readonly type: 'EraseMember' }
export type AlertMember = Asked & { readonly type: 'AlertMember' } & MemberAlerted['data']
export type MemberCommand =
  | AddMember
  | JoinMember
  | RenameMember
  | ChangeRoles
  | ChangeDuty
  | ChangeSignature
  | DeactivateMember
  | ReactivateMember
  | AlertMember
  | EraseMember
export type MemberRefusal =
  | { readonly code: 'no_such_member' }
  | { readonly code: 'member_active' }
  | { readonly code: 'member_erased' }
  | { readonly code: 'last_admin' }
  | { readonly code: 'needed_by_team'; readonly teams: readonly string[] }
  | { readonly code: 'no_role' }
