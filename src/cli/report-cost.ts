import { monthsAsked, reportCosts } from '#app/worth/cost-report.ts'
import { costFacts } from '#store/views/cost.ts'
import { factsIn } from '#store/views/facts.ts'
import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { table } from './words.ts'

export const reportCost: Command = {
  name: 'report cost',
  takes: '[--from MONTH] [--to MONTH]',
  says: 'What leads and work cost and brought: per lead, per accepted hand-off, per sale, and by segment.',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, project, inWorkspace }, workspace) => {
      await project()
      const at = await parts.clock.now()
      const months = monthsAsked(at, { from: text(call, 'from'), to: text(call, 'to') })
      return inWorkspace(workspace, async (client) => {
        const known = await costFacts(client, workspace, months)
        return {
          asOf: at,
          ...reportCosts(known, await parts.playbooks.load(factsIn(client, workspace)), months),
        }
      })
    })
    const { sources, segments, neverFitted, effort, currency } = document
    const money = (value: number | undefined) => (value === undefined ? 'not known' : value.toFixed(2))
    return answer(call, {
      document,
      lines: [
        `${document.from.slice(0, 7)} to ${document.to.slice(0, 7)}, in ${currency}: leads, cost, per lead, per accepted hand-off, per sale`,
        ...table(
          sources.map(({ name, leads, cost, perLead, perHandoff, perWon }) => [
            ...[`  ${name}`, `${leads}`, money(cost), money(perLead), money(perHandoff), money(perWon)],
          ]),
        ),
        'By segment: leads, sold, expected of one lead',
        ...table(
          segments.map(({ name, leads, sold, expected }) => [
            `  ${name}`,
            `${leads}`,
            sold.toFixed(2),
            told(expected),
          ]),
        ),
        `${neverFitted.touches} of ${effort.touches} touches, ${neverFitted.hours.toFixed(1)} of ${effort.hours.toFixed(1)} hours went to leads that never fitted.`,
      ],
    })
  },
}

type Expected = ReturnType<typeof reportCosts>['segments'][number]['expected']
function told(expected: Expected): string {
  switch (expected.from) {
    case 'history': {
      const { estimate, low, high, n } = expected.value
      return `${estimate.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)}, of ${n})`
    }
    case 'playbook':
      return `${expected.value.toFixed(0)} by the playbook; ${expected.decided} of our own`
    case 'nothing':
      return `not enough history: ${expected.decided} of ${expected.needed}`
  }
}
