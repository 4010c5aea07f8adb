import fc from 'fast-check'
import { inject } from 'vitest'

fc.configureGlobal({ seed: inject('seed') })

declare module 'vitest' {
  // An interface, because that is what vitest merges it with.
  interface ProvidedContext {
    seed: number
  }
}
