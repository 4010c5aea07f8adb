import process from 'node:process'
import { epochMsOf } from '#domain/time/instant.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { bytesOf, instant, text } from './options.ts'
import { broken } from './playbook-file.ts'
import { backtestedLines } from './backtested-lines.ts'
import { daysAgo, lengthMs } from './span.ts'

const usage = 'FILE [--since P90D|INSTANT] [--until INSTANT] [--handling PT15M]'
const PERIOD = 'P90D'
const HANDLING = 'PT15M'
/** Wipes what a longer line has left on a terminal. */
const REST_OF_LINE = '\x1b[K'

export const playbookBacktest: Command = {
  name: 'playbook backtest',
  takes: usage,
  says: 'Puts the leads of the past through a playbook: where each would have gone, what would have been missed, and what became of them.',
  options: { since: { type: 'string' }, until: { type: 'string' }, handling: { type: 'string' } },
  run: async (call) => {
    const [file] = call.positionals
    if (file === undefined) throw wrongCall('Which playbook?', `handraise playbook backtest ${usage}`)
    const written = (await bytesOf(file)).toString('utf8')
    const handlingMs = lengthMs('--handling', text(call, 'handling') ?? HANDLING)
    const document = await inOpened(call, async ({ parts, backtest }, workspace) => {
      const asOf = epochMsOf(await parts.clock.now())
      const said = text(call, 'until')
      const until = said === undefined ? asOf : Math.min(asOf, epochMsOf(instant(said)))
      const since = daysAgo('--since', text(call, 'since') ?? PERIOD, until)
      if (since >= until)
        throw wrongCall('The period ends before it begins.', `handraise playbook backtest ${usage}`)
      const asked = { workspace, text: written, since, until, asOf, handlingMs }
      const { ended } = backtest(asked, ({ done, total, leadsPerSecond }) => {
        if (process.stderr.isTTY)
          process.stderr.write(
            `\r${done} of ${total} leads, ${Math.round(leadsPerSecond)} a second ${REST_OF_LINE}`,
          )
      })
      const end = await ended
      if (process.stderr.isTTY) process.stderr.write(`\r${REST_OF_LINE}`)
      if (end.kind === 'broken') throw broken(end.findings)
      if (end.kind === 'cancelled') throw new Error('The backtest ended without an answer.')
      return end.result
    })
    return answer(call, { document, lines: backtestedLines(document) })
  },
}
