import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { AddressFreed, FreeAddress } from './free-address.ts'
import {
  changeDiscretion,
  type ChangeDiscretion,
  type Discretion,
  type DiscretionChanged,
} from './discretion.ts'
import {
  changeTelephone,
  noTelephone,
  type ChangeTelephone,
  type Telephone,
  type TelephoneChanged,
} from './telephone.ts'

export const keyScopes = ['read', 'write', 'intake'] as const
export type KeyScope = (typeof keyScopes)[number]

/** `playbook` is the stream of its playbook's versions. */
export type WorkspaceFounded = EventOf<'WorkspaceFounded', { name: string; playbook: Id }>
export type WorkspaceRenamed = EventOf<'WorkspaceRenamed', { name: string }>
/** `digest` is the SHA-256 of the key in hex; the key itself is shown once and kept nowhere. */
export type KeyMade = EventOf<'KeyMade', { key: Id; name: string; scope: KeyScope; digest: string }>
export type KeyRevoked = EventOf<'KeyRevoked', { key: Id }>
export type WorkspaceEvent =
  | WorkspaceFounded
  | WorkspaceRenamed
  | KeyMade
  | KeyRevoked
  | TelephoneChanged
  | AddressFreed
  | DiscretionChanged

export type Key = KeyMade['data'] & { readonly madeAt: string; readonly revoked: boolean }
export type KnownWorkspace = {
  readonly status: 'known'
  readonly name: string
  readonly playbook: Id
  readonly keys: readonly Key[]
  readonly telephone: Telephone
  readonly discretion?: Discretion
}
export type Workspace = { readonly status: 'none' } | KnownWorkspace
export const noWorkspace: Workspace = { status: 'none' }

export function evolveWorkspace(workspace: Workspace, event: WorkspaceEvent): Workspace {
  if (event.type === 'WorkspaceFounded')
    return { status: 'known', ...event.data, keys: [], telephone: noTelephone }
  if (workspace.status === 'none') return workspace
  switch (event.type) {
    case 'TelephoneChanged':
      return { ...workspace, telephone: event.data }
    case 'DiscretionChanged':
      return { ...workspace, discretion: event.data.persons }
    case 'WorkspaceRenamed':
      return { ...workspace, name: event.data.name }
    case 'KeyMade':
      return { ...workspace, keys: [...workspace.keys, { ...event.data, madeAt: event.at, revoked: false }] }
    case 'AddressFreed':
      return workspace
    case 'KeyRevoked':
      return {
        ...workspace,
        keys: workspace.keys.map((key) => (key.key === event.data.key ? { ...key, revoked: true } : key)),
      }
  }
}

export type FoundWorkspace = Asked & {
  readonly type: 'FoundWorkspace'
  readonly name: string
  readonly playbook: Id
}
export type RenameWorkspace = Asked & { readonly type: 'RenameWorkspace'; readonly name: string }
export type MakeKey = Asked & { readonly type: 'MakeKey' } & KeyMade['data']
export type RevokeKey = Asked & { readonly type: 'RevokeKey'; readonly key: Id }
export type WorkspaceCommand =
  | FoundWorkspace
  | RenameWorkspace
  | MakeKey
  | RevokeKey
  | ChangeTelephone
  | FreeAddress
  | ChangeDiscretion
export type WorkspaceRefusal = { readonly code: 'no_such_workspace' } | { readonly code: 'no_such_key' }

export function decideWorkspace(
  workspace: Workspace,
  command: WorkspaceCommand,
): Decision<WorkspaceEvent, WorkspaceRefusal> {
  const { at, by } = command
  if (command.type === 'FoundWorkspace')
    return workspace.status === 'none'
      ? happened({
          type: 'WorkspaceFounded',
          at,
          by,
          data: { name: command.name, playbook: command.playbook },
        })
      : nothing
  if (workspace.status === 'none') return refused({ code: 'no_such_workspace' })
  switch (command.type) {
    case 'ChangeTelephone':
      return changeTelephone(workspace.telephone, command)
    case 'ChangeDiscretion':
      return changeDiscretion(workspace.discretion, command)
    case 'RenameWorkspace':
      return workspace.name === command.name
        ? nothing
        : happened({ type: 'WorkspaceRenamed', at, by, data: { name: command.name } })
    case 'MakeKey': {
      const { key, name, scope, digest } = command
      if (workspace.keys.some((known) => known.key === key)) return nothing
      return happened({ type: 'KeyMade', at, by, data: { key, name, scope, digest } })
    }
    case 'FreeAddress':
      return happened({ type: 'AddressFreed', at, by, data: { key: command.key, because: command.because } })
    case 'RevokeKey': {
      const known = workspace.keys.find(({ key }) => key === command.key)
      if (!known) return refused({ code: 'no_such_key' })
      return known.revoked ? nothing : happened({ type: 'KeyRevoked', at, by, data: { key: known.key } })
    }
  }
}
