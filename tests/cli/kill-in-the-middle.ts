import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const STRETCH_MS = 50

/**
 * Kills a program when some of its work is seen, and not all. It goes on in little stretches and stands still while somebody looks: else it
 * could be done before a busy server answers.
 */
export async function killInTheMiddle(
  child: ChildProcess,
  { seen, all }: { readonly seen: () => Promise<number>; readonly all: number },
): Promise<void> {
  const closed = once(child, 'close')
  for (let done = 0; done === 0; done = await seen()) {
    child.kill('SIGCONT')
    await pause(STRETCH_MS)
    child.kill('SIGSTOP')
  }
  const last = await seen()
  child.kill('SIGKILL')
  await closed
  if (last === all) throw new Error('It was too quick to be killed.')
}
