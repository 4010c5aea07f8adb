import type { PoolClient } from 'pg'
import { accountsOf } from '#domain/matching/found-by.ts'
import type { Compared } from '#domain/matching/shared.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { groupIn } from '../candidates.ts'
import { keyDigest } from '../prospect-rows.ts'

/** More people of one organisation than this are not listed. */
export const GROUP_MAX = 30
/** Of how many the latest are looked for. */
const LOOKED_AT_MAX = 500
const PROPOSALS_A_PAGE = 100

export type NamedRow = {
  readonly prospect: Id
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly organisation: string | null
}
export type LeadOf = {
  readonly prospect: Id
  readonly id: Id
  readonly status: 'open' | 'resolved'
  readonly segment: string
  readonly owner: Id | null
  readonly submittedAt: Instant
}
export type BondRow = {
  readonly prospect: Id
  readonly alias: Id
  readonly state: 'proposed' | 'added'
  readonly at: Instant
  readonly by: string
  readonly because: readonly Compared[] | null
}
type Sharing = NamedRow & { readonly by: 'domain' | 'name' | 'relation' }
export type AccountRow = {
  readonly name: string
  readonly relationship: string | null
  readonly owner: Id | null
  readonly domains: readonly string[]
}
export type PeopleFound = {
  readonly prospect: Id
  readonly people: readonly NamedRow[]
  readonly same: readonly Id[]
  readonly bonds: readonly BondRow[]
  readonly sharing: readonly Sharing[]
  readonly more: boolean
  readonly account: AccountRow | undefined
  readonly leads: readonly LeadOf[]
  readonly guests: readonly Id[]
}

const named = `p.id as prospect, coalesce(p.name, '') as name, p.email, p.phone, p.organisation`

/** Everybody around a lead: who asks, by which names, who may be they, who else asked from there, and what each has asked. */
export async function peopleAround(
  client: PoolClient,
  workspace: Id,
  lead: Id,
): Promise<PeopleFound | undefined> {
  const all = async <Row extends object>(text: string, ...values: readonly unknown[]) =>
    (await client.query<Row>(text, [workspace, ...values])).rows
  const [asks] = await all<{ prospect: Id; organisation: string | null; domain: string | null }>(
    `select p.id as prospect, p.organisation, p.domain from lead l join prospect p on p.workspace = $1 and p.id = l.prospect
    where l.workspace = $1 and l.id = $2`,
    lead,
  )
  if (!asks) return undefined
  const same = await groupIn(client, workspace, asks.prospect)
  const [bonds, accounts, others] = await Promise.all([
    all<BondRow>(
      `select a.prospect, a.alias, a.state, a.at, a.by, a.because from alias a
      join prospect one on one.workspace = $1 and one.id = a.prospect and one.status = 'known'
      join prospect other on other.workspace = $1 and other.id = a.alias and other.status = 'known'
      where a.workspace = $1 and a.state in ('added', 'proposed') and (a.prospect = any($2::uuid[]) or a.alias = any($2::uuid[]))
      order by a.at, a.prospect, a.alias`,
      same,
    ),
    accountsAround(client, workspace, asks),
    all<{ prospect: Id }>(
      `select distinct prospect from placement where workspace = $1 and lead = $2 and place = 'lead' and prospect <> all($3::uuid[])`,
      lead,
      same,
    ),
  ])
  const guests = others.map(({ prospect }) => prospect)
  const near = new Set(bonds.flatMap(({ prospect, alias }) => [prospect, alias]))
  const sharing = await sharingWith(client, workspace, { asks, accounts, same })
  const shown = sharing.slice(0, GROUP_MAX)
  const everybody = [...new Set([...same, ...near, ...guests, ...shown.map(({ prospect }) => prospect)])]
  const [people, leads] = await Promise.all([
    all<NamedRow>(
      `select ${named} from prospect p where p.workspace = $1 and p.id = any($2::uuid[])`,
      everybody,
    ),
    all<LeadOf>(
      `select l.prospect, l.id, l.status, l.segment, l.owner, l.submitted_at as "submittedAt" from lead l
      where l.workspace = $1 and l.prospect = any($2::uuid[]) order by l.status, l.submitted_at desc, l.id`,
      everybody,
    ),
  ])
  return {
    ...{ prospect: asks.prospect, people, same, bonds, leads, guests },
    ...{ sharing: shown, more: sharing.length > GROUP_MAX, account: accounts[0] },
  }
}

/** The imported account of a domain, else of that name, first; then those that it belongs to or that belong to it. */
async function accountsAround(
  client: PoolClient,
  workspace: Id,
  { domain, organisation }: { readonly domain: string | null; readonly organisation: string | null },
): Promise<readonly AccountRow[]> {
  if (domain === null && organisation === null) return []
  const { rows } = await client.query<AccountRow>(
    `with own as (select id, parent from (
        select id, parent, 1 as place from account where workspace = $1 and domains && $2::text[]
        union all select id, parent, 2 from account where workspace = $1 and lower(name) = lower($3)
      ) named order by place, id limit 1)
    select coalesce(a.name, '') as name, a.relationship, a.owner, a.domains from account a join own
      on a.id = own.id or a.id = own.parent or a.parent = own.id or a.parent = own.parent
    where a.workspace = $1 order by a.id <> own.id, a.id limit 20`,
    [workspace, domain === null ? [] : [domain], organisation],
  )
  return rows
}

async function sharingWith(
  client: PoolClient,
  workspace: Id,
  about: {
    asks: { organisation: string | null; domain: string | null }
    accounts: readonly AccountRow[]
    same: readonly Id[]
  },
): Promise<readonly Sharing[]> {
  const { asks, accounts, same } = about
  const [own, ...relations] = accounts
  const domainsOf = (account: AccountRow | undefined) =>
    (account?.domains ?? []).map((domain) => `@${domain}`)
  const said = {
    ...(asks.organisation && { organisation: asks.organisation }),
    ...(asks.domain && { domain: asks.domain }),
  }
  const by = new Map<string, Sharing['by']>([
    ...relations.flatMap(domainsOf).map((key) => [keyDigest(key), 'relation'] as const),
    ...domainsOf(own).map((key) => [keyDigest(key), 'domain'] as const),
    ...accountsOf(said).map((key) => [keyDigest(key), key.startsWith('@') ? 'domain' : 'name'] as const),
  ])
  if (by.size === 0) return []
  const { rows } = await client.query<NamedRow & { readonly key: string }>(
    `select distinct on (p.id) k.key, ${named} from unnest($2::uuid[]) with ordinality as wanted (key, place)
    cross join lateral (select key, prospect from prospect_key where workspace = $1 and key = wanted.key
      order by prospect desc limit ${LOOKED_AT_MAX}) k
    join prospect p on p.workspace = $1 and p.id = k.prospect and p.status = 'known' and p.id <> all($3::uuid[])
    where exists (select from lead l where l.workspace = $1 and l.prospect = p.id)
    order by p.id desc, wanted.place desc limit ${GROUP_MAX + 1}`,
    [workspace, [...by.keys()], same],
  )
  return rows.map(({ key, ...row }) => ({ ...row, by: by.get(key) ?? 'name' }))
}

/** What waits for somebody to say whether two are one, the latest first. */
export async function proposalsIn(client: PoolClient, workspace: Id) {
  const { rows } = await client.query<BondRow>(
    `select a.prospect, a.alias, a.state, a.at, a.by, a.because from alias a
    join prospect one on one.workspace = $1 and one.id = a.prospect and one.status = 'known'
    join prospect other on other.workspace = $1 and other.id = a.alias and other.status = 'known'
    where a.workspace = $1 and a.state = 'proposed' order by a.at desc, a.prospect, a.alias limit ${PROPOSALS_A_PAGE + 1}`,
    [workspace],
  )
  const proposals = rows.slice(0, PROPOSALS_A_PAGE)
  const { rows: people } = await client.query<NamedRow>(
    `select ${named} from prospect p where p.workspace = $1 and p.id = any($2::uuid[])`,
    [workspace, proposals.flatMap(({ prospect, alias }) => [prospect, alias])],
  )
  return { proposals, people, more: rows.length > PROPOSALS_A_PAGE }
}
