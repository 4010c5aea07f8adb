import { version } from '#cli/about.ts'
import type { Proving } from '#cli/wiring.ts'
import type { Config } from '#config/config.ts'
import { backup } from '#store/backup.ts'
import { rebuild } from '#store/rebuild.ts'
import { verify } from '#store/verify.ts'
import { assemble } from './assemble.ts'
import { noteBackup } from './backup-list.ts'
import { keepErasureList } from './erasure-list.ts'
import { scrubErased } from './scrubbing.ts'

const OWNER_CONNECTIONS_MAX = 3
const SYSTEM_CONNECTIONS_MAX = 2

/** The database as those need it who look at all of it: as its owner, and as the role that may read every workspace. */
export async function proving(config: Config): Promise<Proving> {
  const assembled = await assemble(config, 'command', () => `http://${config.host}:${config.port}`)
  const owner = assembled.poolAs('owner', OWNER_CONNECTIONS_MAX)
  const system = assembled.poolAs('system', SYSTEM_CONNECTIONS_MAX)
  return {
    verify: (about) => verify(system, about),
    rebuild: (how) => rebuild({ owner, system }, how),
    backup: async (file, keepDays) => {
      const at = await assembled.parts.clock.now()
      const done = await backup(owner, file, { version: version(), at })
      await keepErasureList(assembled, config.dataFolder)
      const { lastDay } = await noteBackup(config.dataFolder, { file, at, bytes: done.bytes, keepDays })
      return { ...done, lastDay }
    },
    scrub: async () => {
      await keepErasureList(assembled, config.dataFolder)
      return scrubErased(assembled)
    },
    close: async () => {
      await Promise.all([owner.end(), system.end()])
      await assembled.close()
    },
  }
}
