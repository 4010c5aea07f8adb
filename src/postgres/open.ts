import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '#config/config.ts'
import type { Database } from './database.ts'
import { prepareExternal } from './external.ts'
import { PostgresProblem } from './problem.ts'
import type { Purpose } from './run-file.ts'
import { attachToRunning, startServer } from './server.ts'

export type OpenDatabase = {
  readonly database: Database
  /** Sees to it that our own server is alive; does nothing for somebody else's. */
  readonly revive: () => Promise<'alive' | 'revived'>
  readonly close: () => Promise<void>
}
export type Opening = {
  readonly config: Pick<Config, 'dataFolder' | 'database'>
  readonly secret: string
  readonly purpose: Purpose
}

const LOOK_AGAIN_MS = 200
const ATTEMPTS_MAX = 3

/** The database, wherever it is: the operator's, the one that is running here, or our own, started for as long as it is needed. */
export async function openDatabase({ config, secret, purpose }: Opening): Promise<OpenDatabase> {
  if (config.database !== undefined) return notOurs(await prepareExternal(config.database))
  if (purpose === 'server') return await startOurs(config.dataFolder, secret, purpose)
  for (let attempt = 1; ; attempt++) {
    const running = await attachToRunning(config.dataFolder, secret)
    if (running !== undefined) return notOurs(running)
    try {
      return await startOurs(config.dataFolder, secret, purpose)
    } catch (error) {
      // A server that was only starting when we looked is the one to use.
      const busy = error instanceof PostgresProblem && error.code === 'already_running'
      if (!busy || attempt === ATTEMPTS_MAX) throw error
      await wait(LOOK_AGAIN_MS)
    }
  }
}

async function startOurs(dataFolder: string, secret: string, purpose: Purpose): Promise<OpenDatabase> {
  const { database, revive, stop } = await startServer({ dataFolder, secret, purpose })
  return { database, revive, close: stop }
}

const notOurs = (database: Database): OpenDatabase => ({
  database,
  revive: () => Promise.resolve('alive'),
  close: () => Promise.resolve(),
})
