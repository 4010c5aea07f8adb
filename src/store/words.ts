import type { PoolClient } from 'pg'
import type { WordsDue, WordsGone } from '#app/privacy-ports.ts'
import type { WordKind } from '#domain/prospect/words.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { foldAgain } from './forget.ts'

/** Word for word what the indexes of migration 0049 say; what it means is said by `wordsOf`. */
const kept: Readonly<Record<WordKind, string>> = {
  mails: `type in ('MailQueued', 'MailReceived')`,
  visits: `type in ('LeadSignalled', 'SignalReceived') and data like '%"kind":"page"%'`,
  calls: `(type = 'CallEnded' or type = 'TouchLogged'
    and (data like '%"channel":"call"%' or data like '%"channel":"voicemail"%') and data not like '%"colleague":%')`,
}
const old = (what: WordKind) =>
  `from event e where workspace = $1 and at < $2 and salt is not null and private <> '{}' and ${kept[what]} ${
    // What waits to be sent is needed still.
    what === 'mails'
      ? `and not exists (select from mail m where m.workspace = $1 and m.id = (e.data::jsonb ->> 'mail')::uuid and m.state = 'queued')`
      : ''
  }`

type About = { readonly what: WordKind; readonly before: Instant; readonly most: number }

export const dueWords = (what: WordKind): string =>
  `select stream, kind from (select stream, kind, at ${old(what)} and stream <> all($3::uuid[]) order by at limit $4) found
    group by stream, kind order by min(at), stream`

/** Streams with words whose period is over, those with the oldest first; `not` are left out. */
export async function wordsDue(
  client: PoolClient,
  workspace: Id,
  { what, before, most, not }: About & { readonly not: readonly Id[] },
): Promise<readonly WordsDue[]> {
  const { rows } = await client.query<WordsDue>(dueWords(what), [workspace, before, not, most])
  return rows
}

/** How many events have such words; no more than `most` are counted. */
export async function wordsLeft(
  client: PoolClient,
  workspace: Id,
  { what, before, most }: About,
): Promise<number> {
  const { rows } = await client.query<{ left: number }>(
    `select count(*)::int as left from (select ${old(what)} limit $3) found`,
    [workspace, before, most],
  )
  return rows[0]?.left ?? 0
}

/** Takes these words away, with the files that came with them, and makes the rows again that were made of them. */
export async function forgetWords(
  client: PoolClient,
  workspace: Id,
  gone: readonly WordsGone[],
): Promise<void> {
  const pairs = gone.flatMap(({ stream, seqs }) => seqs.map((seq) => ({ stream, seq })))
  await client.query(
    `update event set private = null, salt = null from unnest($2::uuid[], $3::int[]) as g (stream, seq)
      where event.workspace = $1 and event.stream = g.stream and event.seq = g.seq and event.salt is not null`,
    [workspace, pairs.map(({ stream }) => stream), pairs.map(({ seq }) => seq)],
  )
  const files = gone.flatMap(({ stream, files }) => files.map((id) => ({ stream, id })))
  await client.query(
    `delete from attachment a using unnest($2::uuid[], $3::uuid[]) as g (stream, id)
      where a.workspace = $1 and a.id = g.id and a.stream = g.stream`,
    [workspace, files.map(({ stream }) => stream), files.map(({ id }) => id)],
  )
  await foldAgain(
    client,
    workspace,
    (['lead', 'prospect'] as const).map((kind) => ({
      kind,
      streams: gone.flatMap((each) => (each.kind === kind ? [each.stream] : [])),
    })),
  )
}

/** Mails that belong to nobody's lead go whole. */
export async function dropSetAside(
  client: PoolClient,
  workspace: Id,
  { before, most }: Pick<About, 'before' | 'most'>,
): Promise<number> {
  const { rowCount } = await client.query(
    `delete from set_aside where workspace = $1 and id = any(array(
      select id from set_aside where workspace = $1 and at < $2 order by at limit $3))`,
    [workspace, before, most],
  )
  return rowCount ?? 0
}
