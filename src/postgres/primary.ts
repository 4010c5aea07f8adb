import { callbackify } from 'node:util'
import { Client, type ClientConfig } from 'pg'
import type { DatabaseHost } from '#config/database-url.ts'
import { PostgresProblem } from './problem.ts'

type Done = (error: Error | null) => void

/**
 * A client that looks for the primary among several hosts, since the driver knows one host only. Each new
 * connection of a pool looks again, so that after a failover the pool finds its way by itself.
 */
export function primaryClient(hosts: readonly DatabaseHost[]): typeof Client {
  let likely = 0
  return class PrimaryClient extends Client {
    readonly settings: string | ClientConfig | undefined

    constructor(settings?: string | ClientConfig) {
      super(settings)
      this.settings = settings
    }

    override connect(): Promise<Client>
    override connect(done: Done): void
    override connect(done?: Done): Promise<Client> | void {
      const connecting = this.findPrimary().then((host) => {
        Object.assign(this, host)
        return super.connect()
      })
      if (done === undefined) return connecting
      callbackify(() => connecting)((error) => done(error))
    }

    /** The one that was the primary last time is asked first. */
    async findPrimary(): Promise<DatabaseHost> {
      const said: string[] = []
      for (let turn = 0; turn < hosts.length; turn++) {
        const index = (likely + turn) % hosts.length
        const host = hosts[index]
        const answer = host === undefined ? 'unknown' : await askWhetherPrimary(this.settings, host)
        if (host !== undefined && answer === 'primary') {
          likely = index
          return host
        }
        said.push(`${host?.host}:${host?.port} ${answer}`)
      }
      throw new PostgresProblem({
        code: 'database_not_a_primary',
        title: `None of the hosts in DATABASE_URL is a primary: ${said.join('; ')}.`,
        next: 'Wait for the failover to end, or name the primary in DATABASE_URL.',
      })
    }
  }
}

async function askWhetherPrimary(
  settings: string | ClientConfig | undefined,
  host: DatabaseHost,
): Promise<string> {
  const client = new Client(settings)
  Object.assign(client, host)
  // A connection that breaks while we ask is an answer too, and must not end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
    return rows[0]?.standby === false ? 'primary' : 'is a standby'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
