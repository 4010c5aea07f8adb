import { prepareSomePhrases } from './languages.ts'
import { knownWeights } from './learned/known.ts'
import { familiarPairs } from './signals/gibberish.ts'

/** What screening would otherwise do when the first message is read, in steps of a few milliseconds. */
export function* preparing(): Generator<undefined, void> {
  while (prepareSomePhrases()) yield
  familiarPairs()
  yield
  knownWeights()
}
