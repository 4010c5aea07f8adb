import type { ClientBase } from 'pg'
import { quoted } from './upsert.ts'

/** Where tables are made anew, and where those that they replace go before they are dropped. */
export const SHADOW = 'handraise_rebuilt'
const OLD = 'handraise_replaced'
const LIVE = 'handraise'

const DEFINITIONS = `select pg_get_indexdef(i.indexrelid) as definition, c.relname as name,
    con.conname as constraint, pg_get_constraintdef(con.oid) as constraining, con.contype = 'p' as main
  from pg_index i join pg_class c on c.oid = i.indexrelid
  left join pg_constraint con on con.conindid = i.indexrelid and con.conrelid = i.indrelid
  where i.indrelid = $1::regclass order by c.relname`

/**
 * Empty tables like the live ones, in a schema of their own, so that indexes and constraints can have the very names that they have
 * now. Only the keys are there from the start: other indexes are made once the rows are in.
 */
export async function makeShadows(client: ClientBase, tables: readonly string[]): Promise<void> {
  await dropShadows(client)
  await client.query(`create schema ${SHADOW}`)
  for (const table of tables) {
    await client.query(
      `create table ${SHADOW}.${quoted(table)} (like ${LIVE}.${quoted(table)} including all excluding indexes)`,
    )
    for (const { name, constraining, main } of await indexesOf(client, table))
      if (main)
        await client.query(
          `alter table ${SHADOW}.${quoted(table)} add constraint ${quoted(name)} ${constraining}`,
        )
    await protect(client, table)
  }
}

/** The other indexes, and fresh statistics, so that the first query after the swap is planned as the last before it. */
export async function finishShadows(client: ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const { definition, constraint, constraining, main, name } of await indexesOf(client, table)) {
      if (main) continue
      if (constraint !== null)
        await client.query(
          `alter table ${SHADOW}.${quoted(table)} add constraint ${quoted(name)} ${constraining}`,
        )
      else await client.query(definition.replace(` ON ${LIVE}.`, ` ON ${SHADOW}.`))
    }
    await client.query(`analyze ${SHADOW}.${quoted(table)}`)
  }
}

/** In the caller's transaction the new tables take the place of the old ones; queries that name them find the new ones from then on. */
export async function swapShadows(client: ClientBase, tables: readonly string[]): Promise<void> {
  await client.query(`create schema ${OLD}`)
  for (const table of tables) {
    await client.query(`alter table ${LIVE}.${quoted(table)} set schema ${OLD}`)
    await client.query(`alter table ${SHADOW}.${quoted(table)} set schema ${LIVE}`)
  }
}

export async function dropShadows(client: ClientBase): Promise<void> {
  await client.query(`drop schema if exists ${SHADOW} cascade`)
  await client.query(`drop schema if exists ${OLD} cascade`)
}

type IndexOf = {
  readonly name: string
  readonly definition: string
  readonly constraint: string | null
  readonly constraining: string | null
  readonly main: boolean | null
}

async function indexesOf(client: ClientBase, table: string): Promise<readonly IndexOf[]> {
  const { rows } = await client.query<IndexOf>(DEFINITIONS, [`${LIVE}.${quoted(table)}`])
  return rows
}

/** Row-level security, its policies, triggers and rights, as the live table has them. */
async function protect(client: ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `with live as (select oid, relname, relacl, relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass)
    select format('alter table ${SHADOW}.%I %s row level security', relname, word) as statement
      from live, lateral (values (relrowsecurity, 'enable'), (relforcerowsecurity, 'force')) as flag (is_set, word) where is_set
    union all
    select format('create policy %I on ${SHADOW}.%I as %s for %s to %s%s%s', p.policyname, p.tablename, p.permissive, p.cmd,
        (select string_agg(case r when 'public' then 'public' else quote_ident(r) end, ', ') from unnest(p.roles) as r),
        ' using (' || p.qual || ')', ' with check (' || p.with_check || ')')
      from live join pg_policies p on p.schemaname = '${LIVE}' and p.tablename = live.relname
    union all
    select format('grant %s on ${SHADOW}.%I to %s', a.privilege_type, relname,
        case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end)
      from live, aclexplode(relacl) a
    union all
    select replace(pg_get_triggerdef(t.oid), ' ON ${LIVE}.', ' ON ${SHADOW}.')
      from live join pg_trigger t on t.tgrelid = live.oid and not t.tgisinternal`,
    [`${LIVE}.${quoted(table)}`],
  )
  for (const { statement } of rows) await client.query(statement)
}
