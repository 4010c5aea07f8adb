import type { BenchRead, Me } from '../api/types.ts'
import type { Keeper } from './keeper.ts'
import type { Words } from './words.ts'

/** What every way to end the work on a lead is given. */
export type EndProps = {
  readonly lead: BenchRead
  readonly me: Me
  readonly words: Words
  readonly keeper: Keeper
  readonly onClose: () => void
  /** It has ended, in a sentence. */
  readonly onEnded: (said: string) => void
  /** Leads to where something is missing. */
  readonly onJump: (place: string) => void
}
