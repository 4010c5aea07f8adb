import type { PoolClient } from 'pg'
import { accountKeys } from '#domain/account/account.ts'
import type { Id } from '#domain/ledger.ts'
import type { KnownOrganisation, MemberAddress, Suppression } from '#app/past-ports.ts'
import type { Tx } from '#app/ports.ts'
import { pastsIn } from './pasts.ts'
import { keyDigest } from './prospect-rows.ts'

type Readers = Pick<
  Tx,
  | 'organisations'
  | 'anyAccounts'
  | 'pasts'
  | 'memberAddresses'
  | 'suppress'
  | 'suppressed'
  | 'answerOn'
  | 'unsuppress'
  | 'mailedTo'
  | 'pastLeads'
>

/** What imports ask of the read models and write beside the ledger. */
export function knownIn(client: PoolClient, workspace: Id): Readers {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text: queries[name], values: [workspace, ...values] })
    return rows
  }
  return {
    organisations: async ({ domains = [], names = [] }) => {
      const keys = new Set([
        ...domains.map((domain) => `@${domain}`),
        ...names.map((name) => `~${name.toLowerCase()}`),
      ])
      const found = await all<KnownOrganisation>('organisations', [...keys].map(keyDigest))
      // A name that it had before may be another's by now.
      return found.filter((account) => accountKeys(account).some((key) => keys.has(key)))
    },
    pasts: pastsIn(client, workspace),
    anyAccounts: async () => (await all('any-accounts')).length > 0,
    memberAddresses: () => all<MemberAddress>('member-addresses'),
    suppress: async (some) => suppress(client, workspace, some),
    suppressed: (keys, lead) => suppressedFor(client, workspace, { keys, lead }),
    unsuppress: async (key) => {
      const text = `delete from suppression where workspace = $1 and key = $2 and kind = 'address'`
      return (await client.query({ name: 'unsuppress', text, values: [workspace, key] })).rowCount === 1
    },
    answerOn: async (some) => answerOn(client, workspace, some),
    mailedTo: async (mail) => (await all<{ to: string | null }>('mailed-to', mail))[0]?.to ?? undefined,
    pastLeads: async (source, submissions) =>
      (await all<{ lead: Id }>('past-leads', source, submissions)).map(({ lead }) => lead),
  }
}

const queries = {
  // By digests, one at a time: no plan may read all accounts, and under row-level security neither lists nor lower-case names have an index.
  organisations: `select distinct a.* from unnest($2::uuid[]) as wanted (key)
    cross join lateral (select account from account_key where workspace = $1 and key = wanted.key order by account offset 0) k
    cross join lateral (select id, coalesce(name, '') as name, domains, relationship, owner, fields from account where workspace = $1 and id = k.account limit 1) a
    order by a.id`,
  'any-accounts': 'select 1 from account where workspace = $1 limit 1',
  'member-addresses': `select id, lower(coalesce(email, '')) as email, coalesce(name, '') as name from member where workspace = $1 order by added_at, id`,
  'mailed-to': 'select "to" from mail where workspace = $1 and id = $2',
  'past-leads': `select l.id as lead from lead l where l.workspace = $1 and l.historical and l.status = 'open' and l.source = $2
    and ($3::uuid[] is null or exists (select from placement p where p.workspace = $1 and p.lead = l.id and p.submission = any($3::uuid[])))
    order by l.submitted_at, l.id`,
} as const

/** Who is on the list stays on it, and whoever says no again is no longer answered either; how many were not before. */
async function suppress(client: PoolClient, workspace: Id, some: readonly Suppression[]): Promise<number> {
  const { rowCount } = await client.query({
    name: 'suppress',
    text: `insert into suppression (workspace, key, kind, reason, by, added_at)
      select $1, key, kind, reason, by, at from unnest($2::bytea[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as s (key, kind, reason, by, at)
      on conflict (workspace, key) do update set answered_on = null where suppression.answered_on is not null`,
    values: [
      workspace,
      some.map(({ key }) => key),
      some.map(({ kind }) => kind),
      some.map(({ reason }) => reason),
      some.map(({ by }) => by),
      some.map(({ at }) => at),
    ],
  })
  return rowCount ?? 0
}

/** Why none of these keys may be written to; undefined where they may. */
export async function suppressedFor(
  client: PoolClient,
  workspace: Id,
  { keys, lead }: { keys: readonly Uint8Array[]; lead: Id | undefined },
): Promise<string | undefined> {
  const { rows } = await client.query<{ reason: string }>({
    name: 'suppressed-for',
    text: `select reason from suppression where workspace = $1 and key = any($2::bytea[])
      and (answered_on is null or $3::uuid is null or answered_on <> $3) limit 1`,
    values: [workspace, keys, lead ?? null],
  })
  return rows[0]?.reason
}

/** What somebody says of themselves, by a press or in words; an address that doesn't work, or a list of the firm's, is another thing. */
const THEIR_OWN = ['They said no.', 'unsubscribed', 'complaint']

async function answerOn(
  client: PoolClient,
  workspace: Id,
  some: readonly { readonly key: Uint8Array; readonly lead: Id; readonly submission: Id }[],
): Promise<ReadonlySet<Id>> {
  if (some.length === 0) return new Set()
  const { rows } = await client.query<{ submission: Id }>({
    name: 'answer-on',
    text: `with asked as (
        select distinct on (key) key, lead, submission from unnest($2::bytea[], $3::uuid[], $4::uuid[]) with ordinality as a (key, lead, submission, no)
        order by key, no desc)
      update suppression s set answered_on = (select lead from asked where asked.key = s.key)
      where s.workspace = $1 and s.key = any (array(select key from asked)) and s.kind = 'address' and s.reason = any($5::text[])
      returning (select submission from asked where asked.key = s.key) as submission`,
    values: [
      ...[workspace, some.map(({ key }) => key), some.map(({ lead }) => lead)],
      ...[some.map(({ submission }) => submission), THEIR_OWN],
    ],
  })
  return new Set(rows.map(({ submission }) => submission))
}
