import { test as base } from '../database.ts'
import { foundFirm, processOn, type Firm, type Process } from '../world.ts'

/** A firm, and two processes of Handraise on its one database. */
export const test = base
  .extend('processes', async ({ db }, { onCleanup }): Promise<readonly [Process, Process]> => {
    const both = [await processOn(db.database), await processOn(db.database)] as const
    onCleanup(async () => {
      await Promise.all(both.map(({ close }) => close()))
    })
    return both
  })
  .extend('firm', ({ processes: [one] }): Promise<Firm> => foundFirm(one))
