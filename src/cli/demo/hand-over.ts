import { withHandoff, withLead } from './acts.ts'
import { reports } from './replies.ts'
import { later, plan, type Case, type Stage } from './stage.ts'

/** A report, an offer to whoever has the next turn, and their yes: then it is theirs. Undefined where nobody has it yet. */
export async function handOver(stage: Stage, found: Case): Promise<Case | undefined> {
  const { chance, opened, world } = stage
  const said = chance.one(reports)
  if (!(await withLead(stage, found, { name: 'report', said }))) return undefined
  const handoff = await withLead(stage, found, { name: 'handoff', said: {} })
  if (handoff === undefined) return undefined
  const { rows } = await opened.inWorkspace(world.workspace, (client) =>
    client.query<{ to: string | null }>(
      'select "to" from handoff where workspace = $1 and id = $2 and last',
      [world.workspace, handoff],
    ),
  )
  const owner = rows[0]?.to
  if (!owner) return undefined
  plan(stage, await later(stage, chance.between(5, 100)), async () => {
    const by = { id: handoff, by: owner }
    await withHandoff(stage, by, { name: 'receipt', said: { receipt: 'opened' } })
    await withHandoff(stage, by, { name: 'accept', said: {} })
  })
  return { ...found, owner }
}
