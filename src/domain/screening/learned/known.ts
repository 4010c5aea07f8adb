import { type Lexicon, lexiconOf } from './lexicon.ts'
import type { Limits } from './limits.ts'
import { weights } from './weights.ts'

type Known = { readonly lexicon: Lexicon; readonly limits: Limits }

let known: Known | undefined

/** What was learned, laid out when it is first wanted. */
export const knownWeights = (): Known => (known ??= { lexicon: lexiconOf(weights), limits: weights.limits })
