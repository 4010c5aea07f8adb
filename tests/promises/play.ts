import { Pool } from 'pg'
import { conveyAll } from '#jobs/conveyor.ts'
import { sweep } from '#app/sweep.ts'
import { connectionFor, type EmbeddedDatabase } from '#postgres/database.ts'
import { makePool } from '#store/connect.ts'
import { foundFirm, processOn } from '../world.ts'
import type { History } from './acts.ts'
import { actorOn, nothingSeen, type Seen } from './actor.ts'
import { violationsIn } from './violations.ts'

/** Plays a history on an empty database with two processes' worth of parts at once, lets things settle, and looks. */
export async function play(database: EmbeddedDatabase, { one, other }: History): Promise<readonly string[]> {
  const founding = await processOn(database, { max: 2 })
  const owner: Pool = makePool(connectionFor(database, 'owner', { max: 2 }), () => undefined)
  const seen: Seen = nothingSeen()
  try {
    const firm = await foundFirm(founding)
    const actors = [
      await actorOn(database, firm, { seen, sends: true }),
      await actorOn(database, firm, { seen, sends: false }),
    ] as const
    try {
      await Promise.all([actors[0].play(one), actors[1].play(other)])
      await conveyAll(founding.parts)
      await sweep(founding.parts)
      return await violationsIn(owner, firm, seen)
    } finally {
      await Promise.all(actors.map(({ process }) => process.close()))
    }
  } finally {
    await Promise.all([founding.close(), owner.end()])
  }
}
