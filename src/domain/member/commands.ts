import type { Asked } from '../ledger.ts'
import type { Role } from '../team/people.ts'
import type { MemberAlerted } from './member.ts'
import type { TurnsCommand, TurnsRefusal } from './turns-of.ts'

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
  | TurnsCommand
export type MemberRefusal =
  | { readonly code: 'no_such_member' }
  | { readonly code: 'member_active' }
  | { readonly code: 'member_erased' }
  | { readonly code: 'last_admin' }
  | { readonly code: 'needed_by_team'; readonly teams: readonly string[] }
  | { readonly code: 'no_role' }
  | TurnsRefusal
