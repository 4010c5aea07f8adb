import { createHmac } from 'node:crypto'
import { Client, type PoolConfig } from 'pg'
import type { ExternalDatabase } from '#config/database-url.ts'
import { primaryClient } from './primary.ts'

/** Who asks: the owner migrates, the app serves requests under row-level security, the system runs a few named functions. */
export type Role = 'owner' | 'app' | 'system'
export const ROLES: readonly Role[] = ['owner', 'app', 'system']
export const roleName = (role: Role): string => `handraise_${role}`

/** Where the tables are. It says everything that a connection needs, and can be handed to another process. */
export type Database = EmbeddedDatabase | { readonly kind: 'external'; readonly external: ExternalDatabase }

export type EmbeddedDatabase = {
  readonly kind: 'embedded'
  readonly socketFolder: string
  readonly port: number
  readonly name: string
  readonly secret: string
}

export const SCHEMA = 'handraise'
const SEARCH_PATH = `${SCHEMA},public`
const CONNECT_TIMEOUT_MS = 10_000

/** The settings of a pool or client that works as `role`; `extra` has the last word. */
export function connectionFor(database: Database, role: Role, extra: PoolConfig = {}): PoolConfig {
  const common = {
    application_name: `handraise ${role}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  }
  const settings = `-c search_path=${SEARCH_PATH} -c timezone=UTC`
  switch (database.kind) {
    case 'embedded':
      return {
        ...common,
        host: database.socketFolder,
        port: database.port,
        database: database.name,
        user: roleName(role),
        password: passwordOf(database.secret, role),
        ssl: false,
        options: settings,
        ...extra,
      }
    case 'external':
      return {
        ...common,
        ...externalConnection(database.external, `-c role=${roleName(role)} ${settings}`),
        ...extra,
      }
  }
}

/** One connection that works as `role`, to be connected and ended by whoever asks for it. */
export const clientFor = (database: Database, role: Role, extra: PoolConfig = {}): Client =>
  quietly(database.kind === 'external' ? database.external : undefined, connectionFor(database, role, extra))

/** One connection as the operator's own user, before there are roles to speak of. */
export const operatorClient = (external: ExternalDatabase): Client =>
  quietly(external, {
    application_name: 'handraise setup',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    ...externalConnection(external, ''),
  })

/** A connection that breaks fails its query, which says so; without a listener it would end the process as well. */
function quietly(external: ExternalDatabase | undefined, settings: PoolConfig): Client {
  const client = new (external === undefined ? Client : clientClass(external))(settings)
  client.on('error', () => undefined)
  return client
}

const clientClass = ({ hosts }: ExternalDatabase): typeof Client =>
  hosts.length > 1 ? primaryClient(hosts) : Client

/** Derived, so that nobody has to keep three passwords; a new secret brings new ones at the next start. */
export const passwordOf = (secret: string, role: Role): string =>
  createHmac('sha256', secret).update(roleName(role)).digest('hex')

function externalConnection(external: ExternalDatabase, options: string): PoolConfig {
  return {
    connectionString: external.url,
    options: [external.options, options].filter(Boolean).join(' '),
    Client: clientClass(external),
  }
}
