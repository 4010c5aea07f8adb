import type { Note, Place } from '../finding.ts'
import type { CalendarRule, Condition } from '../playbook.ts'
import type { Tree } from '../tree.ts'

/**
 * One thing that may stand in a playbook, described once: `read` takes it from the file with findings that point into
 * it, `schema` tells the same to editors. A spec changes valid files at random and finds no case where the two differ.
 */
export type Shape<Value> = {
  readonly schema: Schema
  readonly read: (tree: Tree, reading: Reading) => Value | undefined
}

export type Read<Of> = Of extends Shape<infer Value> ? Value : never

/** JSON Schema 2020-12. */
export type Schema = { readonly [keyword: string]: unknown }

/** What the readers of sections share. Names may be used before they are said, so references are collected. */
export type Reading = {
  readonly note: Note
  readonly calendars: readonly CalendarRule[]
  readonly refer: (reference: Reference) => void
  readonly condition: (tree: Tree) => Condition | undefined
}

/** Things that have a name in the file and are meant by it elsewhere. */
export type NamedThing =
  | 'calendar'
  | 'team'
  | 'segment'
  | 'template'
  | 'cadence'
  | 'track'
  | 'routing'
  | 'territory'
  | 'turns'
  | 'signal'
  | 'decline'

export type Reference = { readonly to: NamedThing; readonly name: string; readonly at: Place }

/** The same shape with a sentence for the reader of the schema. */
export const says = <Value>(description: string, { schema, read }: Shape<Value>): Shape<Value> => ({
  schema: { description, ...schema },
  read,
})
