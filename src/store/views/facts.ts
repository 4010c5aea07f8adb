import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Tx } from '#app/ports.ts'
import { factReaders } from '../facts.ts'

/** What decisions rest on, for those who only look: who works here, and the playbook in force. */
export function factsIn(
  client: PoolClient,
  workspace: Id,
): Pick<Tx, 'workspace' | 'people' | 'playbook' | 'playbookInForce' | 'workspaceName'> {
  const { people, playbook, playbookInForce, workspaceName } = factReaders(client, workspace)
  return { workspace, people, playbook, playbookInForce, workspaceName }
}
