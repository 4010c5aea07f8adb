import type { Pool, PoolClient } from 'pg'
import { LookAgain, type DueStream, type Ledger } from '#app/ports.ts'
import { Conflict } from './append.ts'
import { transactionIn } from './transaction.ts'

const ATTEMPTS_MAX = 5
const DEADLOCK = '40P01'
const SERIALIZATION = '40001'

/** The ledger on PostgreSQL, as the role that serves requests. */
export function ledgerOn(pool: Pool): Ledger {
  const pairs = async (text: string, values: readonly unknown[]) => {
    const { rows } = await pool.query<{ workspace: string; stream: string }>(text, [...values])
    return rows
  }
  return {
    transaction: (workspace, work) =>
      retried(() =>
        inWorkspace(pool, workspace, (client) => work(transactionIn(client, workspace)), byIndex),
      ),
    pending: (most) => pairs('select workspace, stream from pending($1)', [most]),
    due: async (asOf, most) => {
      const { rows } = await pool.query<DueStream>('select workspace, stream, kind from due($1, $2)', [
        asOf,
        most,
      ])
      return rows
    },
    workspaces: async () =>
      (await pairs('select workspace, stream from workspaces()', [])).map(({ workspace }) => workspace),
    toAlert: async (since, quietSince) =>
      (await pairs('select workspace, stream from to_alert($1, $2)', [since, quietSince])).map(
        ({ workspace }) => workspace,
      ),
  }
}

/**
 * How a transaction's statements are planned. Plans of named statements are kept for as long as a connection lives, so one that was
 * made while a table was small would go on reading all of it. What commands do goes by one index in any case; views, which differ more
 * in what they ask, are planned each time.
 */
export const byIndex = 'begin; set local enable_seqscan = off; set local enable_bitmapscan = off'
const eachTime = 'begin; set local plan_cache_mode = force_custom_plan'
const oneMoment =
  'begin isolation level repeatable read read only; set local plan_cache_mode = force_custom_plan'

/** A view of a workspace: however many questions it asks, all are answered as of one moment, and none can change anything. */
export const viewIn = <Result>(
  pool: Pool,
  workspace: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => inWorkspace(pool, workspace, work, oneMoment)

/**
 * One transaction whose first statement names the workspace; row-level security shows nothing else. The work's own first questions
 * go out behind it without waiting: were the workspace not named, they would find no rows.
 */
export async function inWorkspace<Result>(
  pool: Pool,
  workspace: string,
  work: (client: PoolClient) => Promise<Result>,
  begin: typeof byIndex | typeof eachTime | typeof oneMoment = eachTime,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const begun = client.query(
      `${begin}; select set_config('handraise.workspace', '${uuid(workspace)}', true)`,
    )
    begun.catch(() => undefined) // Told below, unless the work throws before it has asked anything.
    const [began, worked] = await Promise.allSettled([begun, work(client)])
    if (began.status === 'rejected') throw began.reason
    if (worked.status === 'rejected') throw worked.reason
    await client.query('commit')
    return worked.value
  } catch (error) {
    await client.query('rollback').catch((lost: unknown) => {
      broken = lost instanceof Error ? lost : new Error('The connection was lost.')
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Two statements in one round trip can't carry parameters, so what goes into the text is proved to be a UUID first. */
export function uuid(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new TypeError('A workspace is named by a UUID.')
  return text
}

async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !passes(error)) throw error
    }
  }
}

const passes = (error: unknown): boolean =>
  error instanceof Conflict ||
  error instanceof LookAgain ||
  (error instanceof Error && 'code' in error && (error.code === DEADLOCK || error.code === SERIALIZATION))
