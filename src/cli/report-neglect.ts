import { findNeglect } from '#app/neglect/find-neglect.ts'
import { SHOWN_DAYS, since } from '#app/neglect/shown.ts'
import { daysAfter } from '#domain/neglect/presence.ts'
import { neglectReport } from '#store/views/neglect-report.ts'
import type { Call, Command } from './commands.ts'
import { discreetFor, LOOKING } from './discreet.ts'
import { answer, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { table } from './words.ts'

export const reportNeglect: Command = {
  name: 'report neglect',
  takes: '[--from DAY] [--to DAY] [--as MEMBER]',
  says: 'How often something looked like neglect, by signal, team and person, and what came of asking.',
  options: { from: { type: 'string' }, to: { type: 'string' }, ...LOOKING },
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      await findNeglect(parts)
      const at = await parts.clock.now()
      const from = dayOf(call, 'from') ?? since(at, SHOWN_DAYS)
      const to = dayOf(call, 'to') ?? daysAfter(at, 1)
      return inWorkspace(workspace, async (client) => {
        const discreet = await discreetFor(call, client, workspace)
        return neglectReport(client, workspace, { asOf: at, from, to, discreet })
      })
    })
    return answer(call, { document, lines: linesOf(document) })
  },
}

type Report = Awaited<ReturnType<typeof neglectReport>>
type Counts = Omit<Report['byTeam'][number], 'team'>

function linesOf({ bySignal, byTeam, byMember }: Report): readonly string[] {
  if (bySignal.length === 0) return ['Nobody was asked anything.']
  const line = (name: string, { asked, waiting, explained, shown, repaired, nothing }: Counts) => [
    `  ${name}`,
    ...[asked, waiting, explained, shown, repaired, nothing].map(String),
  ]
  return [
    '  asked, not answered yet, explained, shown, put right, nothing to ask',
    ...table(bySignal.map(({ label, ...counts }) => line(label, counts))),
    ...table(byTeam.map(({ team, ...counts }) => line(team ?? 'no team', counts))),
    ...table(byMember.map(({ member, ...counts }) => line(member.name, counts))),
  ]
}

function dayOf(call: Call, name: 'from' | 'to'): string | undefined {
  const said = text(call, name)
  if (said === undefined) return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said))
    throw wrongCall(`--${name} takes a day like 2026-03-02.`, 'handraise report neglect --from 2026-03-01')
  return `${said}T00:00:00.000Z`
}
