import type { Instant } from '#domain/time/instant.ts'
import type { Call } from './commands.ts'
import type { BackupKept } from './wiring.ts'

/** The backups from before somebody was erased: they are still in those, until each one's last day. */
export async function olderBackups(
  { config, wiring }: Pick<Call, 'config' | 'wiring'>,
  erasedAt: Instant,
): Promise<readonly BackupKept[]> {
  return (await wiring.backups(config)).filter(({ at }) => at <= erasedAt)
}

export const toldOf = (backups: readonly BackupKept[]): readonly string[] =>
  backups.length === 0
    ? []
    : [
        'They are still in these backups; a restore forgets them again. Delete each after its last day:',
        ...backups.map(({ file, lastDay }) => `  ${lastDay}  ${file}`),
      ]
