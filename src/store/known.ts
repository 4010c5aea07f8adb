import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { KnownOrganisation, MemberAddress, Suppression } from '#app/past-ports.ts'
import type { Tx } from '#app/ports.ts'

type Readers = Pick<
  Tx,
  'organisations' | 'anyAccounts' | 'memberAddresses' | 'suppress' | 'suppressed' | 'mailedTo' | 'pastLeads'
>

/** What imports ask of the read models and write beside the ledger. */
export function knownIn(client: PoolClient, workspace: Id): Readers {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text: queries[name], values: [workspace, ...values] })
    return rows
  }
  return {
    organisations: ({ domains = [], names = [] }) =>
      all<KnownOrganisation>(
        'organisations',
        domains,
        names.map((name) => name.toLowerCase()),
      ),
    anyAccounts: async () => (await all('any-accounts')).length > 0,
    memberAddresses: () => all<MemberAddress>('member-addresses'),
    suppress: async (some) => suppress(client, workspace, some),
    suppressed: (keys) => suppressedFor(client, workspace, keys),
    mailedTo: async (mail) => (await all<{ to: string | null }>('mailed-to', mail))[0]?.to ?? undefined,
    pastLeads: async (source, submissions) =>
      (await all<{ lead: Id }>('past-leads', source, submissions)).map(({ lead }) => lead),
  }
}

const queries = {
  organisations: `select id, coalesce(name, '') as name, domains, relationship, owner from account where workspace = $1 and domains && $2::text[]
    union select id, coalesce(name, ''), domains, relationship, owner from account where workspace = $1 and lower(name) = any($3::text[])
    order by id`,
  'any-accounts': 'select 1 from account where workspace = $1 limit 1',
  'member-addresses': `select id, lower(coalesce(email, '')) as email, coalesce(name, '') as name from member where workspace = $1 order by added_at, id`,
  'mailed-to': 'select "to" from mail where workspace = $1 and id = $2',
  'past-leads': `select l.id as lead from lead l where l.workspace = $1 and l.historical and l.status = 'open' and l.source = $2
    and ($3::uuid[] is null or exists (select from placement p where p.workspace = $1 and p.lead = l.id and p.submission = any($3::uuid[])))
    order by l.submitted_at, l.id`,
} as const

/** Who is on the list stays on it; how many were not before. */
async function suppress(client: PoolClient, workspace: Id, some: readonly Suppression[]): Promise<number> {
  const { rowCount } = await client.query({
    name: 'suppress',
    text: `insert into suppression (workspace, key, kind, reason, by, added_at)
      select $1, key, kind, reason, by, at from unnest($2::bytea[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as s (key, kind, reason, by, at)
      on conflict do nothing`,
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
  keys: readonly Uint8Array[],
): Promise<string | undefined> {
  const { rows } = await client.query<{ reason: string }>({
    name: 'suppressed-for',
    text: 'select reason from suppression where workspace = $1 and key = any($2::bytea[]) limit 1',
    values: [workspace, keys],
  })
  return rows[0]?.reason
}
