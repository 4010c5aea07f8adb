import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropDatabase, freshDatabase } from '../database.ts'
import { anyHistory } from './acts.ts'
import { ACTS_PER_ACTOR, HISTORIES, SEED, TRIED_MS_MAX } from './limits.ts'
import { play } from './play.ts'

test('whatever two processes do at once, every promise holds', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory(ACTS_PER_ACTOR), async (history) => {
      const database = await freshDatabase()
      try {
        expect(await play(database, history)).toEqual([])
      } finally {
        await dropDatabase(database)
      }
    }),
    { numRuns: HISTORIES, seed: SEED, interruptAfterTimeLimit: TRIED_MS_MAX, endOnFailure: true },
  )
})
