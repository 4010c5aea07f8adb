import { roleName, SCHEMA } from './database.ts'

/** The schema that everything of ours lives in. Harmless when repeated. */
export const schemaStatements: readonly string[] = [
  `create schema if not exists ${SCHEMA} authorization ${roleName('owner')}`,
  `grant usage on schema ${SCHEMA} to ${roleName('app')}, ${roleName('system')}`,
]
