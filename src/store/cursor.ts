import type { PoolClient } from 'pg'

const ROWS_AT_ONCE = 2_000

/**
 * The rows of a query of any size, a few at a time, within the transaction of `client`: while some are looked at, the next are on
 * their way. The text must carry its own values.
 */
export async function* streamed<Row extends object>(
  client: PoolClient,
  { name, text, atOnce = ROWS_AT_ONCE }: { name: string; text: string; atOnce?: number },
): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${text}`)
  const fetch = () => {
    const some = client.query<Row>(`fetch ${atOnce} from ${name}`)
    // Whoever has seen enough leaves, and the transaction with them; what was still on its way may then fail unheard.
    some.catch(() => undefined)
    return some
  }
  for (let next = fetch(); ;) {
    const { rows } = await next
    next = fetch()
    yield* rows
    if (rows.length < atOnce) break
  }
  await client.query(`close ${name}`)
}

/** Work that sees one moment of the whole database, and changes nothing. */
export async function inSnapshot<Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await work()
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}
