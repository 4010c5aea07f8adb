import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Draft } from '#domain/playbook/version.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MemberAddress } from '#app/past-ports.ts'
import { knownIn } from '../known.ts'

export type VersionRow = {
  readonly version: number
  readonly name: string
  readonly digest: string
  readonly activeFrom: Instant
  readonly text: string
  /** How many open leads follow it. */
  readonly leads: number
}
export type DraftRow = Pick<
  Draft,
  'status' | 'name' | 'digest' | 'base' | 'errors' | 'accept' | 'signatures' | 'by' | 'at'
> & { readonly id: Id; readonly text: string }

/** Every version that was ever in force, the youngest first. */
export async function versionRows(client: PoolClient, workspace: Id): Promise<readonly VersionRow[]> {
  const { rows } = await client.query<VersionRow>({
    name: 'view-versions',
    text: `select p.version, p.name, p.digest, p.active_from as "activeFrom", coalesce(p.text, '') as text, coalesce(l.leads, 0) as leads
      from playbook p left join (
        select playbook, count(*)::int as leads from lead where workspace = $1 and status = 'open' and not historical group by playbook
      ) l on l.playbook = p.version
      where p.workspace = $1 order by p.version desc`,
    values: [workspace],
  })
  return rows
}

/** Open drafts, and the one that is named in whatever state. */
export async function draftRows(client: PoolClient, workspace: Id, draft?: Id): Promise<readonly DraftRow[]> {
  const { rows } = await client.query<DraftRow>({
    name: 'view-drafts',
    text: `select id, status, name, digest, base, errors, accept, signatures, drafted_by as by, drafted_at as at, coalesce(text, '') as text
      from playbook_draft where workspace = $1 and case when $2::uuid is null then status = 'open' else id = $2 end
      order by drafted_at desc, id`,
    values: [workspace, draft ?? null],
  })
  return rows
}

/** The addresses by which a playbook names people. */
export const addressesIn = (client: PoolClient, workspace: Id): Promise<readonly MemberAddress[]> =>
  knownIn(client, workspace).memberAddresses()
