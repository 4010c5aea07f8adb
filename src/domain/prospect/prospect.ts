import type { EventOf, Id } from '../ledger.ts'
import { foundBy, type Said } from '../matching/found-by.ts'
import { withAlias, type Alias, type AliasEvent } from './alias.ts'
import { corrected, type ProspectCorrected } from './correct.ts'
import { permitted, type PermissionChange, type PermissionEvent } from './permission.ts'
import { signalled, type SignalReceived } from './receive-signal.ts'
import type { VisitsForgotten } from './words.ts'

export type Details = Said & { readonly country?: string }
export type ProspectMet = EventOf<'ProspectMet', { submission: Id }, Details>
export type ProspectToldMore = EventOf<'ProspectToldMore', { submission: Id }, Details>
export type PersonErased = EventOf<'PersonErased', { leads: number; submissions: number }>
export type ProspectEvent =
  | ProspectMet
  | ProspectToldMore
  | ProspectCorrected
  | PersonErased
  | SignalReceived
  | VisitsForgotten
  | AliasEvent
  | PermissionEvent

export type KnownProspect = {
  readonly status: 'known' | 'erased'
  readonly details: Details
  readonly signals: readonly { readonly signal: Id; readonly name: string }[]
  /** Everything under which they were ever to be found. */
  readonly foundBy: readonly string[]
  readonly aliases: readonly Alias[]
  /** Every change of what they allow us, in order. */
  readonly permissions: readonly PermissionChange[]
}
export type Prospect = { readonly status: 'none' } | KnownProspect
export const noProspect: Prospect = { status: 'none' }
export const newProspect: KnownProspect = {
  status: 'known',
  details: {},
  ...{ signals: [], foundBy: [], aliases: [], permissions: [] },
}

export function evolveProspect(prospect: Prospect, event: ProspectEvent): Prospect {
  switch (event.type) {
    case 'ProspectMet':
      return told(newProspect, event.private)
    case 'ProspectToldMore':
      return prospect.status === 'known' ? told(prospect, event.private) : prospect
    case 'PersonErased':
      return { ...newProspect, status: 'erased', aliases: aliasesOf(prospect), permissions: saidBy(prospect) }
    case 'ProspectCorrected':
      if (prospect.status !== 'known') return prospect
      return told({ ...prospect, details: corrected(prospect.details, event) })
    case 'PermissionGiven':
    case 'PermissionWithdrawn':
      return prospect.status === 'known' ? permitted(prospect, event) : prospect
    case 'SignalReceived':
      return prospect.status === 'known' ? signalled(prospect, event) : prospect
    case 'VisitsForgotten':
      return prospect
    case 'AliasProposed':
    case 'AliasAdded':
    case 'AliasRemoved':
    case 'AliasRejected':
      return prospect.status === 'known' ? withAlias(prospect, event) : prospect
  }
}

function told(prospect: KnownProspect, news: Details = {}): KnownProspect {
  const details = { ...prospect.details, ...news }
  return { ...prospect, details, foundBy: [...new Set([...prospect.foundBy, ...foundBy(details)])] }
}

const saidBy = (prospect: Prospect): KnownProspect['permissions'] =>
  prospect.status === 'none' ? [] : prospect.permissions

/** Who they were once taken for stays known, without the reasons. */
const aliasesOf = (prospect: Prospect): readonly Alias[] =>
  prospect.status === 'none'
    ? []
    : prospect.aliases.map(({ alias, state, shared, at, by }) => ({ alias, state, shared, at, by }))

/** The key under which the same address is found again. Case and outer blanks do not tell people apart. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase()
