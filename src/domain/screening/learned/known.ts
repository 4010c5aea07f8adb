import { type Lexicon, lexiconOf } from './lexicon.ts'
import { weights } from './weights.ts'

/** What an inquiry must weigh more than, to read like selling: where nothing is asked, and where something is. */
export type Limits = { readonly silent: number; readonly asking: number }
type Known = { readonly lexicon: Lexicon; readonly limits: Limits }

let known: Known | undefined

/** What was learned, laid out when it is first wanted. */
export const knownWeights = (): Known => (known ??= { lexicon: lexiconOf(weights), limits: weights.limits })
