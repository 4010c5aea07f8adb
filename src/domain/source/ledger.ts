import type { Asked, EventOf, Id } from '../ledger.ts'
import type { FieldMap } from './field-map.ts'

/** An amount as people write it, with two decimals, and its currency (ISO 4217). */
export type Money = { readonly amount: string; readonly currency: string }
/** What a source cost from one day to another, both included, in the firm's own days. */
export type Cost = { readonly from: string; readonly to: string; readonly money: Money }
/** What the source itself says it sent in these days: how many a day, and their ids where it has such. */
export type SourceReport = {
  readonly report: Id
  readonly from: string
  readonly to: string
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly ids?: readonly string[]
}

export type SourceMapped = EventOf<'SourceMapped', { map: FieldMap }>
export type SourceCosted = EventOf<'SourceCosted', { costs: readonly Cost[] }>
export type SourceReported = EventOf<'SourceReported', SourceReport>
export type SourceEvent = SourceMapped | SourceCosted | SourceReported

/** What belongs to a source beside its form. */
export type SourceFacts = {
  readonly map?: FieldMap
  readonly costs?: readonly Cost[]
  readonly reports?: readonly SourceReport[]
}

export type MapFields = Asked & { readonly type: 'MapFields'; readonly map: FieldMap }
export type NoteCosts = Asked & { readonly type: 'NoteCosts'; readonly costs: readonly Cost[] }
export type NoteReport = Asked & { readonly type: 'NoteReport'; readonly reported: SourceReport }
export type SourceCommand = MapFields | NoteCosts | NoteReport

export type SourceRefusal =
  | { readonly code: 'costs_overlap'; readonly day: string }
  | { readonly code: 'days_reversed' }
