import { Client } from 'pg'
import type { EmbeddedDatabase } from './database.ts'
import { SUPERUSER } from './settings.ts'

const ANSWER_TIMEOUT_MS = 5_000

/** Work in one database of our own server that only its superuser may do: roles, whole databases. */
export async function asSuperuser<Result>(
  { socketFolder, port }: EmbeddedDatabase,
  database: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    host: socketFolder,
    port,
    database,
    user: SUPERUSER,
    ssl: false,
    options: '-c search_path=public',
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
  })
  client.on('error', () => undefined) // a query that fails says so itself
  await client.connect()
  return await work(client).finally(() => client.end())
}
