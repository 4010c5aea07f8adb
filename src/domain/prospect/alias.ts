import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Compared } from '../matching/shared.ts'
import type { Instant } from '../time/instant.ts'
import type { KnownProspect, Prospect } from './prospect.ts'

/** What two prospects share, by its kind; what was compared is theirs, and goes with them. */
type Bond = { alias: Id; shared: readonly Compared['key'][] }
type Why = { because: readonly Compared[] }

/** They may be the same person: somebody should look. */
export type AliasProposed = EventOf<'AliasProposed', Bond, Why>
/** They are the same person, as far as anybody knows now. Nothing moves: each keeps what came under its own name. */
export type AliasAdded = EventOf<'AliasAdded', Bond, Why>
export type AliasRemoved = EventOf<'AliasRemoved', { alias: Id }>
export type AliasRejected = EventOf<'AliasRejected', { alias: Id }>
export type AliasEvent = AliasProposed | AliasAdded | AliasRemoved | AliasRejected

export type Alias = {
  readonly alias: Id
  readonly state: 'proposed' | 'added' | 'removed' | 'rejected'
  readonly shared: readonly Compared['key'][]
  readonly because?: readonly Compared[]
  readonly at: Instant
  readonly by: string
}

type Naming = Asked & { readonly alias: Id }
export type ProposeAlias = Naming & { readonly type: 'ProposeAlias' } & Why
export type AddAlias = Naming & { readonly type: 'AddAlias' } & Why
export type RemoveAlias = Naming & { readonly type: 'RemoveAlias' }
export type RejectAlias = Naming & { readonly type: 'RejectAlias' }
export type AliasCommand = ProposeAlias | AddAlias | RemoveAlias | RejectAlias
export type AliasRefusal =
  | { readonly code: 'no_such_prospect' }
  | { readonly code: 'prospect_erased' }
  | { readonly code: 'same_prospect' }
  | { readonly code: 'not_merged' }
  | { readonly code: 'not_proposed' }

/** Whether two prospects are one person: proposed by us or said by somebody. What a member has said, the system never says against. */
export function decideAlias(prospect: Prospect, command: AliasCommand): Decision<AliasEvent, AliasRefusal> {
  if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
  if (prospect.status === 'erased') return refused({ code: 'prospect_erased' })
  const { at, by, alias } = command
  const state = prospect.aliases.find((each) => each.alias === alias)?.state
  switch (command.type) {
    case 'ProposeAlias':
      return state ? nothing : happened({ type: 'AliasProposed', at, by, ...said(command) })
    case 'AddAlias': {
      const stands = state === 'added' || (by === 'system' && state !== undefined)
      return stands ? nothing : happened({ type: 'AliasAdded', at, by, ...said(command) })
    }
    case 'RemoveAlias':
      if (state === 'added') return happened({ type: 'AliasRemoved', at, by, data: { alias } })
      return state === 'removed' ? nothing : refused({ code: 'not_merged' })
    case 'RejectAlias':
      if (state === 'proposed') return happened({ type: 'AliasRejected', at, by, data: { alias } })
      return state === 'rejected' ? nothing : refused({ code: 'not_proposed' })
  }
}

const said = ({ alias, because }: Naming & Why) => ({
  data: { alias, shared: because.map(({ key }) => key) },
  ...(because.length > 0 && { private: { because } }),
})

export function withAlias(prospect: KnownProspect, event: AliasEvent): KnownProspect {
  const { at, by, data } = event
  const before = prospect.aliases.find(({ alias }) => alias === data.alias)
  const others = prospect.aliases.filter(({ alias }) => alias !== data.alias)
  const shared = 'shared' in data ? data.shared : (before?.shared ?? [])
  const because = 'private' in event ? event.private?.because : before?.because
  const state = states[event.type]
  return {
    ...prospect,
    aliases: [...others, { alias: data.alias, state, shared, at, by, ...(because && { because }) }],
  }
}

const states = {
  AliasProposed: 'proposed',
  AliasAdded: 'added',
  AliasRemoved: 'removed',
  AliasRejected: 'rejected',
} as const satisfies Readonly<Record<AliasEvent['type'], Alias['state']>>
