import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { readConfig } from '#config/config.ts'
import { secretOf } from '#config/secret.ts'
import { pageFetcher } from '#fetching/fetch-page.ts'
import { routes } from '#http/routes.ts'
import { serverFor } from '#http/server.ts'
import { openDatabase } from '#postgres/open.ts'
import { moveClock } from '#store/clock.ts'
import { wire } from '../../src/assemble.ts'
import { prepare } from '../../src/prepare.ts'
import { servedFrom, setupCode } from '../../src/serve.ts'

const PASSWORD = 'correct horse battery'
/** A Wednesday in an office's morning. */
const MORNING = '2032-03-03T10:00:00.000Z'

/** A whole Handraise in this process, wired so that its form check may look at pages on this machine: no setting can do that. */
export async function openOffice() {
  const data = mkdtempSync(join(tmpdir(), 'handraise-office-'))
  const reading = readConfig({
    ...{ HANDRAISE_DATA: data, HANDRAISE_PORT: '0' },
    ...{ HANDRAISE_CLOCK: 'manual', HANDRAISE_LIMITS: 'off' },
  })
  if (!reading.ok) throw new Error('The configuration of a test is wrong.')
  const { config } = reading
  const secret = await secretOf(config)
  const opened = await openDatabase({ config, secret, purpose: 'server' })
  await prepare(opened.database)
  let address = ''
  const url = () => address
  const fetchPage = pageFetcher({ allowLoopback: true })
  const wired = await wire(opened.database, { config, secret, url, fetchPage })
  const served = servedFrom(wired, { wake: () => undefined, setup: setupCode(wired), url })
  const server = await serverFor(served, routes, pino({ level: 'silent' }))
  address = await server.listen({ host: '127.0.0.1', port: 0 })
  await moveClock(wired.pool, MORNING)
  const about = { workspace: 'Acme Pumps', name: 'Ana Ruiz', email: 'ana@acme.example', password: PASSWORD }
  await wired.foundWorkspace(about)
  return {
    url: address,
    close: async () => {
      await server.close()
      await wired.close()
      await opened.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
