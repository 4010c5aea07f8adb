import type { Outcome } from '../lead/resolution.ts'
import type { PastChannel, PastResult } from '../lead/touch.ts'
import type { FormKind } from '../submission/canonical.ts'

/** What a file's columns mean. Columns are named as the file names them. */
export const importKinds = ['history', 'leads', 'accounts', 'members', 'suppressions'] as const
export type ImportKind = (typeof importKinds)[number]

/** A column's value must be one of `is`, or none of `not`. An empty field is the value "". */
export type Test = { readonly is?: readonly string[]; readonly not?: readonly string[] }
/** All must hold, column by column. */
export type When = Readonly<Record<string, Test>>

/** How times are written: ISO 8601, seconds or milliseconds since 1970, or a pattern like `dd/MM/yyyy HH:mm`; `zone` holds where they say none. */
export type Times = { readonly format?: string; readonly zone?: string }

export type TouchMap = {
  readonly channel?:
    | PastChannel
    | { readonly column: string; readonly values: Readonly<Record<string, PastChannel>> }
  readonly direction?: 'out' | 'in'
  readonly result?:
    | PastResult
    | { readonly column: string; readonly values: Readonly<Record<string, PastResult>> }
  readonly evidence?: 'witnessed' | 'claimed'
}
/** Fields of a person and their firm, each with the column that has it. */
export const personFields = [
  'name',
  'given',
  'family',
  'email',
  'phone',
  'title',
  'company',
  'site',
  'employees',
  'country',
  'message',
] as const
export type PersonField = (typeof personFields)[number]
export type PersonColumns = Readonly<Partial<Record<PersonField, string>>>
export type AboutPast = {
  /** Where these inquiries came from, as reports name it; with each case's own id it says which lead is which. */
  readonly source: string
  readonly form?: FormKind
  readonly times?: Times
  readonly person?: PersonColumns
  readonly segment?: string | { readonly column: string }
  /** Further columns that are kept as answers. */
  readonly answers?: readonly string[]
}

/** One row an event: an inquiry arrives, somebody touches it, it ends. */
export type HistoryMap = AboutPast & {
  readonly kind: 'history'
  readonly case: string
  readonly time: string
  readonly submitted: When
  readonly touch: TouchMap & { readonly when: When; readonly member?: string }
  readonly outcome: Readonly<Partial<Record<Outcome, When>>>
}
/** One row a lead: when it was sent, touched and ended stands in columns of its own. */
export type LeadsMap = AboutPast & {
  readonly kind: 'leads'
  readonly case?: string
  readonly submitted: string
  readonly touches?: readonly (TouchMap & { readonly time: string; readonly member?: string })[]
  readonly ended?: {
    readonly time: string
    readonly outcome: { readonly column: string; readonly values: Readonly<Record<string, Outcome>> }
  }
}
export type AccountsMap = {
  readonly kind: 'accounts'
  readonly columns: {
    readonly name: string
    readonly domains?: string
    readonly relationship?: string
    readonly owner?: string
    readonly parent?: string
  }
  /** What the file's words for a relationship mean to the playbook. */
  readonly relationships?: Readonly<Record<string, string>>
  /** Which column says what the playbook knows as `account.NAME`. */
  readonly facts?: Readonly<Record<string, string>>
}
export type MembersMap = {
  readonly kind: 'members'
  readonly columns: {
    readonly email: string
    readonly name?: string
    readonly roles?: string
    readonly teams?: string
  }
  /** For everybody whose row says none. */
  readonly roles?: readonly string[]
}
export type SuppressionsMap = {
  readonly kind: 'suppressions'
  readonly columns: { readonly address: string; readonly reason?: string }
  readonly reason?: string
}
export type ImportMap = HistoryMap | LeadsMap | AccountsMap | MembersMap | SuppressionsMap
