import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { TrustKind } from '#domain/submission/held.ts'
import type { Instant } from '#domain/time/instant.ts'

export type TrustRow = {
  readonly submission: Id
  readonly kind: TrustKind
  readonly value: string
  readonly givenAt: Instant
  readonly by: { readonly id: Id; readonly name: string } | null
}

/** What releases have taught and nobody has revoked. */
export async function trustRows(client: PoolClient, workspace: Id): Promise<readonly TrustRow[]> {
  const { rows } = await client.query<TrustRow>({
    name: 'view-trusts',
    text: `select t.submission, t.kind, t.value, t.given_at as "givenAt",
        case when m.id is null then null else json_build_object('id', m.id, 'name', coalesce(m.name, '')) end as by
      from trust t left join member m on m.workspace = $1 and m.id::text = t.by
      where t.workspace = $1 and t.value is not null order by t.given_at desc, t.submission, t.kind`,
    values: [workspace],
  })
  return rows
}
