import { findNeglect } from '#app/neglect/find-neglect.ts'
import { SHOWN_DAYS, since, summed } from '#app/neglect/shown.ts'
import { daysAfter } from '#domain/neglect/presence.ts'
import { discretionIn } from '#store/views/discretion.ts'
import { questionCounts } from '#store/views/neglect.ts'
import type { Call, Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { table } from './words.ts'

export const reportNeglect: Command = {
  name: 'report neglect',
  takes: '[--from DAY] [--to DAY]',
  says: 'How often something looked like neglect, by signal, team and person, and what came of asking.',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      await findNeglect(parts)
      const at = await parts.clock.now()
      const from = dayOf(call, 'from') ?? since(at, SHOWN_DAYS)
      const to = dayOf(call, 'to') ?? daysAfter(at, 1)
      return inWorkspace(workspace, async (client) => {
        const counts = await questionCounts(client, workspace, { from, to })
        const discretion = await discretionIn(client, workspace)
        const by = (of: (one: (typeof counts)[number]) => string, key: string) =>
          [...Map.groupBy(counts, of)].map(([name, some]) => ({ [key]: name, ...summed(some) }))
        return {
          ...{ asOf: at, from, to, discretion, bySignal: by(({ signal }) => signal, 'signal') },
          byTeam: by(({ team }) => team ?? '', 'team'),
          byMember: discretion === 'managers' ? by(({ name }) => name, 'member') : [],
        }
      })
    })
    const lines = (rows: readonly object[]) =>
      table(
        rows.map((row) =>
          Object.values(row).map((value, place) =>
            place === 0 ? `  ${String(value) || 'no team'}` : String(value),
          ),
        ),
      )
    const { bySignal, byTeam, byMember } = document
    const head = '  asked, not answered yet, explained, shown, put right, nothing to ask'
    return answer(call, {
      document,
      lines:
        bySignal.length === 0
          ? ['Nobody was asked anything.']
          : [head, ...lines(bySignal), ...lines(byTeam), ...lines(byMember)],
    })
  },
}

function dayOf(call: Call, name: 'from' | 'to'): string | undefined {
  const said = text(call, name)
  if (said === undefined) return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said))
    throw wrongCall(`--${name} takes a day like 2026-03-02.`, 'handraise report neglect --from 2026-03-01')
  return `${said}T00:00:00.000Z`
}
