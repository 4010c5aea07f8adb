import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Said, Sought } from '#domain/matching/found-by.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Motion } from '#domain/lead/events.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FoundProspect } from '#app/ports.ts'
import { keyDigest } from './prospect-rows.ts'

/** A key that more prospects share than this tells little; those met last are looked at. */
const SHARING_MAX = 60

type Found = {
  readonly found: Id
  readonly prospect: Id
  readonly email: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly organisation: string | null
  readonly domain: string | null
  readonly signals: readonly string[]
  readonly decided: readonly Id[]
  readonly open: Id | null
  readonly openedAt: Instant | null
  readonly motion: Motion | null
  readonly last: Id | null
  readonly lastAt: Instant | null
  readonly lastOwner: Id | null
}

/** More leads of one prospect than this are not looked at; open ones come first. */
const LEADS_MAX = 50

/**
 * Each column of the first such lead. Taken from all leads of a prospect in the order of their status, so that even a plan from the
 * first days goes by the index of prospects and by no other.
 */
function firstOf(place: 'open' | 'last', order: string, columns: Readonly<Record<string, string>>): string {
  const first = ([column, name]: [string, string]) =>
    `(array_agg(${column} order by ${order}) filter (where place = '${place}'))[1] as "${name}"`
  return Object.entries(columns).map(first).join(', ')
}

/**
 * Every look goes by one key, one at a time, so that it costs the same however many prospects there are: who says again what they
 * said before (`settled`), the keys, those of names only of the others, then everybody who is one person with those found (`found` says
 * through whom), then their leads.
 */
const candidates = {
  name: 'candidates',
  text: `with recursive settled as materialized (
      select wanted.place from unnest($6::text[], $7::text[], $8::text[], $9::text[])
        with ordinality as wanted (email, name, phone, organisation, place)
      cross join lateral (select status, name, phone, organisation from prospect where workspace = $1 and email_key = wanted.email order by id desc limit ${SHARING_MAX}) p
      where p.status = 'known' and p.name is not distinct from wanted.name and p.phone is not distinct from wanted.phone
        and p.organisation is not distinct from wanted.organisation
    ), hit as materialized (
      select k.prospect from unnest($2::uuid[]) as wanted (key)
        cross join lateral (select prospect from prospect_key where workspace = $1 and key = wanted.key order by prospect desc limit ${SHARING_MAX}) k
      union
      select k.prospect from (select distinct key from unnest($4::uuid[], $5::int[]) as named (key, place)
          where place not in (select place from settled)) wanted
        cross join lateral (select prospect from prospect_key where workspace = $1 and key = wanted.key order by prospect desc limit ${SHARING_MAX}) k
      union
      select p.id from unnest($3::text[]) as wanted (email)
        cross join lateral (select id from prospect where workspace = $1 and email_key = wanted.email order by id desc limit ${SHARING_MAX}) p
    ), walk (found, prospect) as (
      select prospect, prospect from hit
      union
      select w.found, next.id from walk w cross join lateral (
        select alias as id from alias where workspace = $1 and prospect = w.prospect and state = 'added'
        union all select prospect from alias where workspace = $1 and alias = w.prospect and state = 'added') next
    )
    select w.found, w.prospect, p.email, p.name, p.phone, p.organisation, p.domain, p.signals, near.decided, theirs.*
    from walk w
    cross join lateral (select email, name, phone, organisation, domain, signals from prospect
      where workspace = $1 and id = w.prospect and status = 'known' limit 1) p
    cross join lateral (select array(select alias from alias where workspace = $1 and prospect = w.prospect
      union all select prospect from alias where workspace = $1 and alias = w.prospect) as decided) near
    cross join lateral (select ${firstOf('open', 'opened_at, id', { id: 'open', opened_at: 'openedAt', motion: 'motion' })},
        ${firstOf('last', 'ended_at desc, id desc', { id: 'last', ended_at: 'lastAt', owner: 'lastOwner' })}
      from (select id, motion, owner, opened_at, coalesce(resolved_at, opened_at) as ended_at,
          case when status = 'open' and not historical then 'open' else 'last' end as place
        from lead where workspace = $1 and prospect = w.prospect order by status limit ${LEADS_MAX}) l) theirs`,
}

/** Prospects under any of these keys or addresses, with everybody who is one person with them. */
export async function candidatesFor(
  client: PoolClient,
  workspace: Id,
  { keys, emails, named = [] }: Sought,
): Promise<readonly FoundProspect[]> {
  if (keys.length === 0 && emails.length === 0 && named.length === 0) return []
  const said = (read: (details: Said) => string | undefined) =>
    named.map(({ unlessKnown }) => read(unlessKnown) ?? null)
  const ofNames = named.flatMap((each, at) =>
    each.keys.map((key) => ({ key: keyDigest(key), place: at + 1 })),
  )
  const values = [
    ...[workspace, [...new Set(keys.map(keyDigest))], emails],
    ...[ofNames.map(({ key }) => key), ofNames.map(({ place }) => place)],
    ...[named.map(({ unlessKnown: { email } }) => emailKey(email)), said(({ name }) => name)],
    ...[said(({ phone }) => phone), said(({ organisation }) => organisation)],
  ]
  const { rows } = await client.query<Found>({ ...candidates, values })
  return rows.map(
    ({ found, prospect, decided, signals, email, name, phone, organisation, domain, ...leads }) => {
      const { open, openedAt, motion, last, lastAt, lastOwner } = leads
      return {
        ...{ found, prospect, decided, signals },
        details: {
          ...(email !== null && { email }),
          ...(name !== null && { name }),
          ...(phone !== null && { phone }),
          ...(organisation !== null && { organisation }),
          ...(domain !== null && { domain }),
        },
        ...(open !== null &&
          openedAt !== null &&
          motion !== null && { open: { lead: open, openedAt, motion } }),
        ...(last !== null &&
          lastAt !== null && { last: { lead: last, at: lastAt, owner: lastOwner ?? undefined } }),
      }
    },
  )
}

/** Everybody who is one person with this prospect, they themselves first. */
export async function groupIn(client: PoolClient, workspace: Id, prospect: Id): Promise<readonly Id[]> {
  const { rows } = await client.query<{ prospect: Id }>({
    name: 'group',
    text: `with recursive walk (prospect) as (
        select $2::uuid
        union
        select next.id from walk w cross join lateral (
          select alias as id from alias where workspace = $1 and prospect = w.prospect and state = 'added'
          union all select prospect from alias where workspace = $1 and alias = w.prospect and state = 'added') next
      ) select prospect from walk order by prospect <> $2, prospect`,
    values: [workspace, prospect],
  })
  return rows.map((row) => row.prospect)
}
