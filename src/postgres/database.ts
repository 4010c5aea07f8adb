import { createHmac } from 'node:crypto'
import type { PoolConfig } from 'pg'
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

/** As the operator's own user, before there are roles to speak of. */
export const operatorConnection = (external: ExternalDatabase): PoolConfig => ({
  application_name: 'handraise setup',
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  ...externalConnection(external, ''),
})

/** Derived, so that nobody has to keep three passwords; a new secret brings new ones at the next start. */
export const passwordOf = (secret: string, role: Role): string =>
  createHmac('sha256', secret).update(roleName(role)).digest('hex')

function externalConnection(external: ExternalDatabase, options: string): PoolConfig {
  return {
    connectionString: external.url,
    options: [external.options, options].filter(Boolean).join(' '),
    ...(external.hosts.length > 1 ? { Client: primaryClient(external.hosts) } : {}),
  }
}
