import { findTeam } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { linesFor, type Explained } from './explained.ts'
import { inOpened } from './opened.ts'
import { isId } from './playbook-shelf.ts'
import type { Opened } from './wiring.ts'

export const playbookExplain: Command = {
  name: 'playbook explain',
  takes: 'LEAD',
  says: 'Shows why a lead is where it is: the lines of the version of the playbook that it was judged under.',
  run: async (call) => {
    const [lead] = call.positionals
    if (lead === undefined) throw wrongCall('Which lead?', 'handraise playbook explain ID')
    const document = await inOpened(call, (opened, workspace) => explain(opened, workspace, lead))
    return answer(call, { document, lines: linesFor(document) })
  },
}

/** What is owed first, by which a verdict is followed. */
const firsts: ReadonlySet<string> = new Set(['respond', 'nurture', 'decline'])

async function explain({ parts, inWorkspace }: Opened, workspace: string, lead: string): Promise<Explained> {
  if (!isId(lead)) throw refusedWith('no_such_lead')
  const stream = lead.toLowerCase()
  const histories = await parts.ledger.transaction(workspace, (tx) => tx.read([{ kind: 'lead', stream }]))
  const events = histories.get(stream) ?? []
  if (events.length === 0) throw refusedWith('no_such_lead')
  const judged = events.findLast((event) => event.type === 'LeadJudged')
  if (!judged) throw refusedWith('lead_not_judged')
  const made = events.findLast((event) => event.type === 'CommitmentMade' && firsts.has(event.data.kind))
  const { window, afterBrief, team } = made?.type === 'CommitmentMade' ? made.data : {}
  const found =
    team === undefined
      ? undefined
      : await inWorkspace(workspace, (client) => findTeam(client, workspace, team))
  const { intent, fit, readiness, readinessBecause = [], segment, motion, playbook } = judged.data
  const { because = [], trace = [] } = judged.private ?? {}
  return {
    intent,
    fit: { verdict: fit, because },
    ...(readiness && { readiness: { stage: readiness, because: readinessBecause } }),
    ...{ segment, motion },
    team: found?.name ?? null,
    windows: window ? { ...window, ...(afterBrief && { afterBrief }) } : null,
    trace,
    ...{ playbook, judgedAt: judged.at },
    ...(!judged.private && { forgotten: true }),
  }
}
