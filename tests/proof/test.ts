import { dropDatabase, freshDatabase, test as base } from '#tests/database.ts'
import { worldOn, type World } from './world.ts'

/** A test that asks for `world` gets a firm at work on a database of its own. */
export const test = base.extend('world', async ({}, { onCleanup }): Promise<World> => {
  const database = await freshDatabase()
  const world = await worldOn(database)
  onCleanup(async () => {
    await world.close()
    await dropDatabase(database)
  })
  return world
})
