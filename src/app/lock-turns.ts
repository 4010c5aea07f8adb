import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'

/** Commands after which a hand-off may have to find somebody. */
const seekers: ReadonlySet<string> = new Set([
  ...['OfferHandoff', 'PassHandoff', 'LeaveRejection', 'RuleOnDispute'],
])
export const maySeek = ({ kind, command }: Asking): boolean => kind === 'lead' && seekers.has(command.type)

/**
 * Turns and caps are read under the locks of the teams, which come before those of the leads. Whom a hand-off could go to is known only
 * when it is decided, and a cap is a person's in every team: so all of them.
 */
export async function lockTurns(tx: Pick<Tx, 'people' | 'lock' | 'workspace'>): Promise<void> {
  const { teams } = await tx.people()
  await tx.lock('team', [tx.workspace, ...teams.map(({ id }) => id)])
}
