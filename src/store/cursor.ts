import type { PoolClient } from 'pg'

const ROWS_AT_ONCE = 2_000

/** The rows of a query of any size, a few at a time, within the transaction of `client`. The text must carry its own values. */
export async function* streamed<Row extends object>(
  client: PoolClient,
  { name, text, atOnce = ROWS_AT_ONCE }: { name: string; text: string; atOnce?: number },
): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${text}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${atOnce} from ${name}`)
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
