import type { Call } from './commands.ts'
import type { Proving } from './wiring.ts'

/** Opens what proves, for one command, and closes it after, whatever happens. */
export async function withProving<Result>(
  { config, wiring }: Pick<Call, 'config' | 'wiring'>,
  work: (proving: Proving) => Promise<Result>,
): Promise<Result> {
  const proving = await wiring.proving(config)
  try {
    return await work(proving)
  } finally {
    await proving.close()
  }
}
