import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import { foundBy, type Said } from '../matching/found-by.ts'
import {
  decideAlias,
  withAlias,
  type Alias,
  type AliasCommand,
  type AliasEvent,
  type AliasRefusal,
} from './alias.ts'
import {
  receiveSignal,
  signalled,
  type ReceiveSignal,
  type SignalReceived,
  type SignalRefusal,
} from './receive-signal.ts'

export type Details = Said & { readonly country?: string }
export type ProspectMet = EventOf<'ProspectMet', { submission: Id }, Details>
export type ProspectToldMore = EventOf<'ProspectToldMore', { submission: Id }, Details>
export type PersonErased = EventOf<'PersonErased', { leads: number; submissions: number }>
export type ProspectEvent = ProspectMet | ProspectToldMore | PersonErased | SignalReceived | AliasEvent

export type KnownProspect = {
  readonly status: 'known' | 'erased'
  readonly details: Details
  readonly signals: readonly { readonly signal: Id; readonly name: string }[]
  /** Everything under which they were ever to be found. */
  readonly foundBy: readonly string[]
  readonly aliases: readonly Alias[]
}
export type Prospect = { readonly status: 'none' } | KnownProspect
export const noProspect: Prospect = { status: 'none' }

export function evolveProspect(prospect: Prospect, event: ProspectEvent): Prospect {
  switch (event.type) {
    case 'ProspectMet':
      return told({ status: 'known', details: {}, signals: [], foundBy: [], aliases: [] }, event.private)
    case 'ProspectToldMore':
      return prospect.status === 'known' ? told(prospect, event.private) : prospect
    case 'PersonErased':
      return { status: 'erased', details: {}, signals: [], foundBy: [], aliases: aliasesOf(prospect) }
    case 'SignalReceived':
      return prospect.status === 'known' ? signalled(prospect, event) : prospect
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

/** Who they were once taken for stays known, without the reasons. */
const aliasesOf = (prospect: Prospect): readonly Alias[] =>
  prospect.status === 'none'
    ? []
    : prospect.aliases.map(({ alias, state, shared, at, by }) => ({ alias, state, shared, at, by }))

export type MeetProspect = Asked & {
  readonly type: 'MeetProspect'
  readonly submission: Id
  readonly details: Details
}
export type ErasePerson = Asked & {
  readonly type: 'ErasePerson'
  readonly leads: number
  readonly submissions: number
}
export type ProspectCommand = MeetProspect | ErasePerson | ReceiveSignal | AliasCommand
export type ProspectRefusal =
  | { readonly code: 'no_such_prospect' }
  | { readonly code: 'prospect_erased' }
  | SignalRefusal
  | AliasRefusal

/** A prospect is met once; what later submissions add is added, what they repeat is nothing new. */
export function decideProspect(
  prospect: Prospect,
  command: ProspectCommand,
): Decision<ProspectEvent, ProspectRefusal> {
  const { at, by } = command
  if (command.type === 'ErasePerson') {
    if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
    if (prospect.status === 'erased') return nothing
    const { leads, submissions } = command
    return happened({ type: 'PersonErased', at, by, data: { leads, submissions } })
  }
  if (command.type === 'ReceiveSignal') return receiveSignal(prospect, command)
  if (command.type !== 'MeetProspect') return decideAlias(prospect, command)
  const { submission, details } = command
  if (prospect.status === 'none')
    return happened({ type: 'ProspectMet', at, by, data: { submission }, private: details })
  if (prospect.status === 'erased') return refused({ code: 'prospect_erased' })
  const news = newIn(details, prospect.details)
  return news ? happened({ type: 'ProspectToldMore', at, by, data: { submission }, private: news }) : nothing
}

function newIn(details: Details, known: Details): Details | undefined {
  const before: Readonly<Record<string, string | undefined>> = known
  const news = Object.entries(details).filter(([key, value]) => value !== '' && before[key] !== value)
  return news.length > 0 ? Object.fromEntries(news) : undefined
}

/** The key under which the same address is found again. Case and outer blanks do not tell people apart. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase()
