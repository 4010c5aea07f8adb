import { escapeIdentifier, escapeLiteral, type Client } from 'pg'
import {
  clientFor,
  passwordOf,
  roleName,
  ROLES,
  SCHEMA,
  type EmbeddedDatabase,
  type Role,
} from './database.ts'
import { asSuperuser } from './superuser.ts'

/** Roles, passwords and database as they must be, whatever they were: a changed secret heals here. */
export async function prepareEmbedded(database: EmbeddedDatabase): Promise<void> {
  await asSuperuser(database, 'postgres', async (client) => {
    for (const role of ROLES) await setRole(client, role, database.secret)
    // What looks across workspaces is written by the owner and belongs to the system role.
    await client.query(`grant ${roleName('system')} to ${roleName('owner')}`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database.name])
    if (rowCount === 0) {
      const options = `owner ${roleName('owner')} template template0 encoding 'UTF8' locale 'C'`
      await client.query(`create database ${escapeIdentifier(database.name)} ${options}`)
    }
  })
}

/** Does a server answer at that socket, and is it of the version that we would start? */
export async function serverAnswers(database: EmbeddedDatabase, version?: string): Promise<boolean> {
  try {
    return await asSuperuser(database, 'postgres', async (client) => {
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      return version === undefined || rows[0]?.server_version === version
    })
  } catch {
    return false
  }
}

/** Can we work there? Any member of the house may ask, the superuser's rights are not needed. */
export async function answersApp(database: EmbeddedDatabase): Promise<boolean> {
  const client = clientFor(database, 'app')
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function setRole(client: Client, role: Role, secret: string): Promise<void> {
  const name = roleName(role)
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount === 0) await client.query(`create role ${name}`)
  const bypass = role === 'system' ? 'bypassrls' : 'nobypassrls'
  const powers = `login nosuperuser nocreatedb nocreaterole noreplication ${bypass}`
  await client.query(`alter role ${name} ${powers} password ${escapeLiteral(passwordOf(secret, role))}`)
  await client.query(`alter role ${name} set search_path = ${SCHEMA}, public`)
}
