import { responseAsked, ResponseQuery, type ResponseReport } from '#contract/report.ts'
import { percent } from '#domain/response/sentence.ts'
import { responseReport } from '#store/views/response/report.ts'
import type { Command } from './commands.ts'
import { discreetFor, LOOKING, mayAskAbout } from './discreet.ts'
import { answer, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment, table } from './words.ts'

const options = Object.keys(ResponseQuery.shape)
const usage =
  '[--from DAY] [--to DAY] [--clock elapsed|covered] [--evidence any|witnessed] [--by DIMENSION] [--at PT15M,…] [--segment S] [--source S] … [--as MEMBER]'

export const reportResponse: Command = {
  name: 'report response',
  takes: usage,
  says: 'Are we answering? From asking to the first answer by a person, with those who still wait.',
  options: { ...Object.fromEntries(options.map((option) => [option, { type: 'string' }])), ...LOOKING },
  run: async (call) => {
    const given = options.flatMap((option) => {
      const value = text(call, option)
      return value === undefined ? [] : [[option, value]]
    })
    const parsed = ResponseQuery.safeParse(Object.fromEntries(given))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw wrongCall(`--${issue?.path.join('.')}: ${issue?.message}.`, `handraise report response ${usage}`)
    }
    const asked = responseAsked(parsed.data)
    const document = await inOpened(call, async ({ parts, project, inWorkspace }, workspace) => {
      await project()
      return inWorkspace(workspace, async (client) => {
        mayAskAbout(await discreetFor(call, client, workspace), parsed.data)
        return responseReport(client, workspace, { asked, playbooks: parts.playbooks })
      })
    })
    return answer(call, { document, lines: linesOf(document) })
  },
}

function linesOf(report: ResponseReport): readonly string[] {
  const { asOf, sentence, shares, median, answered, claimed, ended, waiting, commitments, by } = report
  const range = (low: number | null, high: number | null) =>
    low === null || high === null ? '' : `${percent(low)} to ${percent(high)}`
  return [
    sentence,
    '',
    ...table(
      shares.map(({ within, share, low, high, answered }) => [
        `  ${within}`,
        percent(share),
        range(low, high),
        `${answered} answered`,
      ]),
    ),
    `Half within ${median.estimate ?? 'not reached'} (${median.low ?? 'not reached'} to ${median.high ?? 'not reached'}).`,
    `${answered} answered, ${claimed} of them only claimed; ${waiting} waiting; ended without an answer: ` +
      `${ended.withdrawn} withdrawn, ${ended.junk} junk, ${ended.selfServed} helped themselves, ${ended.resolved} resolved.`,
    `First answers owed: ${commitments.kept} kept, ${commitments.late} late, ${commitments.broken} broken, ${commitments.open} open; ${commitments.early} too early.`,
    '',
    ...table(
      by.rows.map(({ label, leads, shares, median, waiting }) => [
        `  ${label}`,
        `${leads}`,
        ...shares.map(({ share }) => percent(share)),
        median ?? 'not reached',
        `${waiting} waiting`,
      ]),
    ),
    `As of ${moment(asOf)}.`,
  ]
}
