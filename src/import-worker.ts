import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '#config/config.ts'
import { secretOf } from '#config/secret.ts'
import type { Database } from '#postgres/database.ts'
import { importsOn } from '#store/imports.ts'
import { mailPassedOn, wire } from './assemble.ts'
import { doImport } from './import-job.ts'

/** A thread of its own, so that reading a large file holds up nobody who waits for an answer. It ends when nothing is left to do. */
// Handed over by `import-thread.ts` and by nobody else.
const { database, config, url } = workerData as { database: Database; config: Config; url: string }
let stopped = false
parentPort?.once('message', () => (stopped = true))

const wired = await wire(database, {
  ...{ config, secret: await secretOf(config), url: () => url },
  mail: mailPassedOn(config, undefined),
})
try {
  const imports = importsOn(wired.pool)
  for (let todo = await imports.toDo(); todo.length > 0 && !stopped; todo = await imports.toDo())
    for (const { workspace, stream } of todo)
      if (!stopped)
        await doImport(wired.importParts, imports, { workspace, job: stream, stopping: () => stopped })
} finally {
  await wired.close()
  parentPort?.close()
}
