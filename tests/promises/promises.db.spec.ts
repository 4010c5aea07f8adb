import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropDatabase, freshDatabase } from '../database.ts'
import { anyHistory, type History } from './acts.ts'
import {
  ACTS_PER_ACTOR,
  HISTORIES,
  PROCESS_ACTS_PER_ACTOR,
  PROCESS_HISTORIES,
  SEED,
  TRIED_MS_MAX,
} from './limits.ts'
import { elsewhere, play } from './play.ts'

/** Far beyond what trying takes, however busy the machine is. */
const TIMEOUT_MS = 300_000

const onFreshDatabase = async (history: History, other?: typeof elsewhere): Promise<readonly string[]> => {
  const database = await freshDatabase()
  try {
    return await play(database, history, other)
  } finally {
    await dropDatabase(database)
  }
}

test(
  'whatever two processes’ worth of parts do at once, every promise holds',
  { timeout: TIMEOUT_MS },
  async () => {
    const until = performance.now() + TRIED_MS_MAX
    let tried = 0
    await fc.assert(
      fc.asyncProperty(anyHistory(ACTS_PER_ACTOR), async (history) => {
        // fast-check's own limit counts as a failure where it comes before the first history has ended.
        if (tried++ > 0 && performance.now() > until) return
        expect(await onFreshDatabase(history)).toEqual([])
      }),
      { numRuns: HISTORIES, seed: SEED },
    )
  },
)

test('and the same with a real second process', { timeout: TIMEOUT_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory(PROCESS_ACTS_PER_ACTOR), async (history) => {
      expect(await onFreshDatabase(history, elsewhere)).toEqual([])
    }),
    // No limit: one that came before the first history has ended would count as a failure.
    { numRuns: PROCESS_HISTORIES, seed: SEED },
  )
})
