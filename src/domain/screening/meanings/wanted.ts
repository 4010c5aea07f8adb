import type { Language } from '../marks.ts'
import { before, beside } from './compose.ts'

/**
 * How somebody says in one language that they want something. `want` alone is said by sellers too (“I'd like to show you”), so it
 * counts only before what one wants for oneself (`get`: “to know”, “to try”, “a quote”).
 */
type Wanted = {
  readonly wish: string
  readonly want: string
  readonly get: string
  /** Where what is wanted may stand at the end, words stand between. */
  readonly apart?: boolean
  /** What they have now, and why it won't do. */
  readonly situation: string
}

export const wanted = ({ wish, want, get, situation, apart = false }: Wanted): Language => ({
  wish: `${wish}|${apart ? before(want, get) : beside(want, get)}`,
  situation,
})
