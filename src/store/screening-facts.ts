import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import type { PendingSubmission, TaughtTrust, Tx } from '#app/ports.ts'
import { byteas, moments, texts, uuids } from './arrays.ts'
import { asReadNow } from './views/lead-submissions.ts'

type Readers = Pick<Tx, 'asRead' | 'sightings' | 'trusts' | 'heldOf'>

export type PendingRow = {
  readonly id: Id
  readonly address: string | null
  readonly data: string
  readonly private: string | null
}

export function asPending({ id, address, data, private: hidden }: PendingRow): PendingSubmission {
  const received: SubmissionReceived['data'] = JSON.parse(data)
  const kept: { canonical: CanonicalSubmission } | null = hidden === null ? null : JSON.parse(hidden)
  return { id, address, received, canonical: kept?.canonical }
}

/** More than this many are as good as many, and counting them would cost. */
const COUNTED_MAX = 50

const queries = {
  'as-read': `select s.id, s.address, first.data, e.private from unnest($2::uuid[]) as wanted (id)
    join submission s on s.workspace = $1 and s.id = wanted.id
    join event first on first.workspace = $1 and first.stream = s.id and first.seq = 1
    ${asReadNow('s.id')}
    order by s.received_at, s.id`,
  // The count is of what was there before this statement; what it adds itself is counted by whoever asks.
  sightings: `with seen as (
      select * from unnest($2::text[], $3::bytea[], $4::uuid[], $5::bytea[], $6::timestamptz[], $7::timestamptz[]) with ordinality
        as t (kind, hash, submission, who, at, since, n)
    ), noted as (
      insert into sighting (workspace, kind, hash, submission, who, at) select $1, kind, hash, submission, who, at from seen on conflict do nothing
    )
    select (select count(*)::int from (
        select from sighting s where s.workspace = $1 and s.kind = seen.kind and s.hash = seen.hash and s.at > seen.since
          and s.submission <> seen.submission and s.who <> seen.who limit ${COUNTED_MAX}
      ) before) as times
    from seen order by n`,
  trusts: `select kind, value from trust where workspace = $1 and value = any($2::text[]) and kind <> 'phrase'
    union all select kind, value from trust where workspace = $1 and value is not null and kind = 'phrase'`,
  'held-of': `select submission, prospect from placement where workspace = $1 and held_key = any($2::text[]) and prospect is not null`,
} as const

/** What screening and reviews ask of the database. */
export function screeningReaders(client: PoolClient, workspace: Id): Readers {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text: queries[name], values: [workspace, ...values] })
    return rows
  }
  return {
    asRead: async (ids) => (await all<PendingRow>('as-read', ids)).map(asPending),
    sightings: async (some) => {
      if (some.length === 0) return []
      const bytes = (hex: readonly string[]) => byteas(hex.map((each) => Buffer.from(each, 'hex')))
      const rows = await all<{ times: number }>(
        'sightings',
        texts(some.map(({ kind }) => kind)),
        bytes(some.map(({ hash }) => hash)),
        uuids(some.map(({ submission }) => submission)),
        bytes(some.map(({ who }) => who)),
        moments(some.map(({ at }) => at)),
        moments(some.map(({ since }) => since)),
      )
      return rows.map(({ times }) => times)
    },
    trusts: (values) => all<TaughtTrust>('trusts', values),
    heldOf: (keys) => all<{ submission: Id; prospect: Id }>('held-of', keys),
  }
}
