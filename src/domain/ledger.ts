import type { Instant } from './time/instant.ts'

/** The kinds of stream in the ledger; each stream is the history of one thing. */
export type StreamKind =
  | 'submission'
  | 'prospect'
  | 'account'
  | 'lead'
  | 'appointment'
  | 'member'
  | 'team'
  | 'form'
  | 'playbook'
  | 'workspace'

/** A UUID in lower case. */
export type Id = string

/** Who did it: a member's id, or one of the words; a key's acts are those of `key:` and its id; `import` tells what happened elsewhere. */
export type Actor = Id | 'system' | 'buyer' | 'import' | `key:${string}`

/**
 * One thing that happened. `data` holds no personal facts and stays for ever; `private` holds what belongs to a person and is
 * gone once that person is erased, so nothing that must be counted may rest on it.
 */
export type EventOf<Type extends string, Data, Private = never> = {
  readonly type: Type
  readonly at: Instant
  readonly by: Actor
  readonly data: Data
  readonly private?: Private
}

/** What a command always says: when, by whom, and (from people and machines that may ask twice) its own id. */
export type Asked = { readonly at: Instant; readonly by: Actor; readonly id?: Id }
