import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foreignVersions, startForeignPostgres, type ForeignPostgres } from '#tests/foreign-postgres.ts'
import { parseDatabaseUrl, type ExternalDatabase } from '#config/database-url.ts'
import { connectionFor, type Database, type Role } from './database.ts'
import { neededStatements, prepareExternal } from './external.ts'

function externalAt(url: string): ExternalDatabase {
  const external = parseDatabaseUrl(url)
  if (external === undefined) throw new Error(`${url} is no address`)
  return external
}

async function asRole(database: Database, role: Role, sql: string): Promise<readonly unknown[]> {
  const pool = new Pool(connectionFor(database, role, { max: 1 }))
  const { rows } = await pool.query<Record<string, unknown>>(sql).finally(() => pool.end())
  return rows
}

describe.each(foreignVersions())("somebody else's PostgreSQL (%s)", (version) => {
  let foreign: ForeignPostgres
  beforeAll(async () => {
    foreign = await startForeignPostgres(version)
    await foreign.asSuperuser('postgres', 'create role maker login createrole', 'create role guest login')
  })
  afterAll(() => foreign.stop())

  beforeEach(async () => {
    await foreign.asSuperuser('postgres', 'drop database if exists acme')
    const roles = await foreign.asSuperuser(
      'postgres',
      "select from pg_roles where rolname = 'handraise_owner'",
    )
    if (roles.length > 0)
      await foreign.asSuperuser('postgres', 'drop role handraise_owner, handraise_app, handraise_system')
    await foreign.asSuperuser('postgres', 'create database acme owner maker')
  })

  test('a superuser gets everything made, and works as the roles', async () => {
    const database = await prepareExternal(externalAt(foreign.urlFor('postgres', 'acme')))
    const sql = "select current_user as me, current_schema as place, current_setting('timezone') as zone"
    expect(await asRole(database, 'app', sql)).toEqual([
      { me: 'handraise_app', place: 'handraise', zone: 'UTC' },
    ])
    expect(await asRole(database, 'owner', sql)).toEqual([
      { me: 'handraise_owner', place: 'handraise', zone: 'UTC' },
    ])
  })

  test('only the system sees past row-level security', async () => {
    await prepareExternal(externalAt(foreign.urlFor('postgres', 'acme')))
    const powers = await foreign.asSuperuser(
      'acme',
      "select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'handraise%' order by 1",
    )
    expect(powers).toEqual([
      { rolname: 'handraise_app', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
      { rolname: 'handraise_owner', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
      { rolname: 'handraise_system', rolsuper: false, rolbypassrls: true, rolcanlogin: false },
    ])
  })

  test('several processes may make it ready at once', async () => {
    const external = externalAt(foreign.urlFor('postgres', 'acme'))
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => prepareExternal(external)))
    expect(all).toHaveLength(5)
    expect(await neededStatements(external)).toEqual([])
  })

  test('a user who may make roles makes all but what a superuser must', async () => {
    const external = externalAt(foreign.urlFor('maker', 'acme'))
    await expect(prepareExternal(external)).rejects.toMatchObject({
      code: 'roles_missing',
      details: { statements: ['alter role handraise_system bypassrls;'] },
    })
  })

  test.each(['maker', 'guest'])('the statements it asks for from %s are all that is needed', async (user) => {
    const external = externalAt(foreign.urlFor(user, 'acme'))
    await foreign.asSuperuser('acme', ...(await neededStatements(external)))
    const database = await prepareExternal(external)
    expect(await asRole(database, 'system', 'select session_user as me, current_user as role')).toEqual([
      { me: user, role: 'handraise_system' },
    ])
  })

  test('a guest is told every statement', async () => {
    const refusal = prepareExternal(externalAt(foreign.urlFor('guest', 'acme')))
    await expect(refusal).rejects.toMatchObject({
      code: 'roles_missing',
      details: {
        statements: [
          'create role handraise_owner nologin;',
          'create role handraise_app nologin;',
          'create role handraise_system nologin;',
          'alter role handraise_system bypassrls;',
          'grant handraise_system to handraise_owner;',
          'grant handraise_owner, handraise_app, handraise_system to "guest";',
          'grant create on database "acme" to handraise_owner;',
        ],
      },
    })
  })

  test('an app role with too much power is cut back', async () => {
    const external = externalAt(foreign.urlFor('postgres', 'acme'))
    await prepareExternal(external)
    await foreign.asSuperuser('acme', 'alter role handraise_app bypassrls')
    await prepareExternal(external)
    const [app] = await foreign.asSuperuser(
      'acme',
      "select rolbypassrls from pg_roles where rolname = 'handraise_app'",
    )
    expect(app).toEqual({ rolbypassrls: false })
  })

  test("what the operator's address asks for still holds", async () => {
    const url = `${foreign.urlFor('postgres', 'acme')}?options=-c%20work_mem%3D9MB&application_name=sales`
    const database = await prepareExternal(externalAt(url))
    expect(
      await asRole(database, 'app', "select current_user as me, current_setting('work_mem') as memory"),
    ).toEqual([{ me: 'handraise_app', memory: '9MB' }])
  })

  test('a server that does not answer is named without its password', async () => {
    const external = externalAt('postgres://ana:hush@%2Fnowhere/acme')
    const refusal: unknown = await prepareExternal(external).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'database_unreachable' })
    expect(String(refusal)).not.toContain('hush')
  })

  test('a database that keeps text in another encoding is refused', async () => {
    await foreign.asSuperuser(
      'postgres',
      'drop database acme',
      "create database acme encoding 'SQL_ASCII' locale 'C' template template0",
    )
    await expect(prepareExternal(externalAt(foreign.urlFor('postgres', 'acme')))).rejects.toMatchObject({
      code: 'database_not_utf8',
    })
  })
})
