import { DatabaseError, escapeIdentifier, type Client } from 'pg'
import type { ExternalDatabase } from '#config/database-url.ts'
import { operatorClient, roleName, ROLES, SCHEMA, type Database, type Role } from './database.ts'
import { PostgresProblem } from './problem.ts'
import { makeSchema } from './schema.ts'

const ROLES_LOCK = 7_262_114_003
const ROUNDS_MAX = 3
const VERSION_MIN = 150_000
/** Not permitted · no such role, as it wasn't permitted · and three ways to say that a neighbour was quicker. */
const EXPECTED = new Set(['42501', '42704', '23505', '42710', 'XX000'])

/** Makes somebody else's PostgreSQL ready for us: our roles and our schema. Harmless when repeated, also side by side. */
export async function prepareExternal(external: ExternalDatabase): Promise<Database> {
  await asOperator(external, async (client) => {
    await refuseUnfit(client)
    await client.query('select pg_advisory_lock($1)', [ROLES_LOCK])
    await makeRoles(client)
  })
  const database: Database = { kind: 'external', external }
  await makeSchema(database)
  return database
}

/** What somebody with more rights has to run before Handraise can work there; nothing, when all is well. */
export const neededStatements = (external: ExternalDatabase): Promise<readonly string[]> =>
  asOperator(external, stillNeeded)

async function makeRoles(client: Client): Promise<void> {
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const statements = await stillNeeded(client)
    if (statements.length === 0) return
    for (const statement of statements) await attempt(client, statement)
  }
  const statements = await stillNeeded(client)
  if (statements.length > 0) throw rolesMissing(statements)
}

/** What we may not do, or a neighbour did meanwhile, shows when we look again; anything else is a failure. */
async function attempt(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!(error instanceof DatabaseError && EXPECTED.has(error.code ?? ''))) throw error
  }
}

type Found = {
  readonly role: string
  readonly present: boolean
  readonly powers_right: boolean
  readonly usable: boolean
}
type Place = {
  readonly me: string
  readonly name: string
  readonly may_create: boolean
  /** What looks across workspaces is written by the owner and belongs to the system role. */
  readonly owner_may_give: boolean
  readonly schema_owner: string | null
}

async function stillNeeded(client: Client): Promise<readonly string[]> {
  const found = await lookAtRoles(client)
  const place = await lookAtPlace(client)
  const me = escapeIdentifier(place.me)
  const unusable = found.filter(({ usable }) => !usable).map(({ role }) => role)
  return [
    ...ROLES.flatMap((role) => statementsFor(role, found)),
    ...(place.owner_may_give ? [] : [`grant ${roleName('system')} to ${roleName('owner')}`]),
    ...(unusable.length > 0 ? [`grant ${unusable.join(', ')} to ${me}`] : []),
    ...(place.may_create
      ? []
      : [`grant create on database ${escapeIdentifier(place.name)} to ${roleName('owner')}`]),
    ...([null, roleName('owner')].includes(place.schema_owner)
      ? []
      : [`alter schema ${SCHEMA} owner to ${roleName('owner')}`]),
  ]
}

function statementsFor(role: Role, found: readonly Found[]): readonly string[] {
  const name = roleName(role)
  const { present = false, powers_right: right = false } = found.find((each) => each.role === name) ?? {}
  const powers = role === 'system' ? 'bypassrls' : 'nosuperuser nobypassrls'
  const created = present ? [] : [`create role ${name} nologin`]
  // A new role has no powers, which is right for all but one.
  return right || (!present && role !== 'system') ? created : [...created, `alter role ${name} ${powers}`]
}

async function lookAtRoles(client: Client): Promise<readonly Found[]> {
  const { rows: versions } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  // Since 16, being a member and being allowed to act as the role are two things.
  const privilege = (versions[0]?.version ?? 0) >= 160_000 ? 'SET' : 'MEMBER'
  const { rows } = await client.query<Found>(
    `select wanted.role, pg_roles.oid is not null as present,
            coalesce(case when wanted.role = $2 then rolbypassrls or rolsuper else not (rolbypassrls or rolsuper) end, false)
              as powers_right,
            coalesce(pg_has_role(current_user, pg_roles.oid, $3), false) as usable
       from unnest($1::text[]) as wanted (role) left join pg_roles on rolname = wanted.role`,
    [ROLES.map(roleName), roleName('system'), privilege],
  )
  return rows
}

async function lookAtPlace(client: Client): Promise<Place> {
  const { rows } = await client.query<Place>(
    `select current_user as me, current_database() as name,
            coalesce((select has_database_privilege(oid, current_database(), 'create')
                        from pg_roles where rolname = $1), false) as may_create,
            coalesce((select pg_has_role(o.oid, s.oid, 'MEMBER') from pg_roles o, pg_roles s
                       where o.rolname = $1 and s.rolname = $3), false) as owner_may_give,
            (select rolname from pg_namespace join pg_roles on pg_roles.oid = nspowner where nspname = $2) as schema_owner`,
    [roleName('owner'), SCHEMA, roleName('system')],
  )
  const [place] = rows
  if (place === undefined) throw new Error('a select without a table answers one row')
  return place
}

async function refuseUnfit(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding`,
  )
  const { version, number = 0, encoding } = rows[0] ?? {}
  if (number < VERSION_MIN) {
    throw new PostgresProblem({
      code: 'database_too_old',
      title: `DATABASE_URL leads to PostgreSQL ${version}, and Handraise needs 15 or newer.`,
      next: 'Upgrade that server, or leave DATABASE_URL out and Handraise brings its own.',
    })
  }
  if (encoding !== 'UTF8') {
    throw new PostgresProblem({
      code: 'database_not_utf8',
      title: `The database in DATABASE_URL keeps text as ${encoding}, and names come in every script.`,
      next: "Make one with `create database handraise encoding 'UTF8' template template0`, and name it in DATABASE_URL.",
    })
  }
}

/** The driver's errors name host and reason, never the password. */
async function asOperator<Result>(
  external: ExternalDatabase,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = operatorClient(external)
  try {
    await client.connect()
  } catch (cause) {
    await client.end().catch(() => undefined)
    if (cause instanceof PostgresProblem) throw cause
    throw new PostgresProblem({
      code: 'database_unreachable',
      title: `The database in DATABASE_URL can't be reached: ${reasonOf(cause)}.`,
      next: 'See that the server runs, and that host, port, user and password in DATABASE_URL are right.',
      cause,
    })
  }
  return await work(client).finally(() => client.end())
}

/** Of a name with several addresses, Node reports all failures as one without words. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(String).join('; ')
  return cause instanceof Error ? cause.message : String(cause)
}

const rolesMissing = (statements: readonly string[]) =>
  new PostgresProblem({
    code: 'roles_missing',
    title: 'The user in DATABASE_URL may not make the roles that Handraise works as.',
    next: `Have a superuser run, in that database: ${statements.map((statement) => `${statement};`).join(' ')}`,
    details: { statements: statements.map((statement) => `${statement};`) },
  })
