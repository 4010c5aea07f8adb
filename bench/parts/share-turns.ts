import { carryOut } from '#app/carry-out.ts'
import type { Parts } from '#app/parts.ts'
import type { Asking } from '#app/streams.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import type { Id } from '#domain/ledger.ts'
import type { PoolClient } from 'pg'

const MEMBERS = 7

/** Members who share the turns of the team that those get of whom nothing is known yet. */
export async function shareTurns(parts: Parts, workspace: Id): Promise<void> {
  const asked = { at: await parts.clock.now(), by: 'system' } as const
  const members = Array.from({ length: MEMBERS }, () => parts.newId())
  await parts.ledger.transaction(workspace, async (tx) => {
    const team = (await tx.people()).teams.find(({ name }) => name === 'qualifiers')
    if (!team) throw new Error('The starter playbook has this team.')
    const added = members.map((stream, n): Asking => {
      const told = { email: `member${n}@bench.example`, name: `Member ${n}`, roles: ['qualifier'] } as const
      return { kind: 'member', stream, command: { ...asked, type: 'AddMember', ...told } }
    })
    await carryOut(tx, added, parts)
    const joined = members.map((member): Asking => {
      return { kind: 'team', stream: team.id, command: { ...asked, type: 'JoinTeam', member } }
    })
    await carryOut(tx, joined, parts)
  })
}

/** What was dealt so far, after several batches beside the conveyor's own. */
export async function turnsDealt(
  parts: Parts,
  inWorkspace: <Answer>(work: (client: PoolClient) => Promise<Answer>) => Promise<Answer>,
): Promise<{ readonly leads: number; readonly members: number; readonly had: readonly number[] }> {
  await Promise.all([conveyAll(parts), conveyAll(parts)])
  const { rows } = await inWorkspace((client) =>
    client.query<{ had: number }>(
      `select count(*)::int as had from turn join team on team.id = turn.team and team.workspace = turn.workspace
       where team.name = 'qualifiers' group by turn.member`,
    ),
  )
  const had = rows.map((row) => row.had)
  return { leads: had.reduce((sum, turns) => sum + turns, 0), members: MEMBERS, had }
}
