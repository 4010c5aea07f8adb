import type { Channel, TouchResult } from '../lead/touch.ts'
import type { Instant } from '../time/instant.ts'
import type { Shortfall } from './effort.ts'
import type { ResultCode } from './result-codes.ts'

/** A polite no that a member may send: why, and its words for this reader. */
export type DeclineShown = {
  readonly name: string
  readonly says: string | null
  readonly subject: string
  readonly text: string
}

/** What is to be done on a lead now, with everything that whoever does it needs at hand. */
export type StepShown = {
  readonly lead: string
  readonly plan: {
    readonly cadence: string
    readonly done: number
    readonly steps: number
    readonly state: 'going' | 'paused' | 'over'
    readonly next: { readonly channel: Channel; readonly opens: Instant } | null
    /** They said that they are away until then. */
    readonly away: Instant | null
    /** What was done and what comes, in order. */
    readonly touches: readonly {
      readonly name: string | null
      readonly channel: Channel
      readonly state: 'done' | 'left out' | 'due' | 'coming' | 'later'
      readonly result: TouchResult | null
      /** When it was done, by when it is due, or when it comes up. */
      readonly at: Instant | null
    }[]
  } | null
  readonly channel: Channel
  /** What is to be done in the playbook's own words, where that is no touch of a certain way. */
  readonly task: string | null
  readonly codes: readonly ResultCode[]
  readonly script: { readonly subject: string; readonly text: string } | null
  readonly criteria: readonly { readonly name: string; readonly required: boolean; readonly ask?: string }[]
  readonly missing: Shortfall | null
  readonly wishes: { readonly channels?: readonly Channel[]; readonly zone?: string }
  readonly zone: string | null
}
