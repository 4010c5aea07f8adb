import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { importsOn } from '#store/imports.ts'
import type { Wired } from './assemble.ts'

const STOP_MS = 5_000

/** Starts a thread when there is something to import; one at a time in each process. */
export function importThread(
  { pool, database, config }: Pick<Wired, 'pool' | 'database' | 'config'>,
  url: string,
  onError: (error: unknown) => void,
) {
  const imports = importsOn(pool)
  const file = new URL(`./import-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  let worker: Worker | undefined
  return {
    look: async (): Promise<void> => {
      if (worker || (await imports.toDo()).length === 0) return
      const started = new Worker(file, { workerData: { database, config, url } })
      started.on('error', onError)
      started.on('exit', () => (worker = undefined))
      worker = started
    },
    stop: async (): Promise<void> => {
      if (!worker) return
      const going = worker
      const gone = once(going, 'exit')
      going.postMessage('stop', [])
      await Promise.race([gone, pause(STOP_MS)])
      await going.terminate()
    },
  }
}
