import { PersistenceQuery } from '#contract/persistence.ts'
import type { Share } from '#domain/response/persistence.ts'
import { percent } from '#domain/response/sentence.ts'
import { persistenceReport } from '#store/views/persistence.ts'
import type { Command } from './commands.ts'
import { discreetFor, LOOKING, mayAskAbout } from './discreet.ts'
import { answer, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { table } from './words.ts'

const options = Object.keys(PersistenceQuery.shape)
const usage = '[--from DAY] [--to DAY] [--segment S] [--source S] [--member ID] [--as MEMBER]'

export const reportPersistence: Command = {
  name: 'report persistence',
  takes: usage,
  says: 'Who was never followed up, or only lightly; who came back, and whether our answers helped.',
  options: { ...Object.fromEntries(options.map((option) => [option, { type: 'string' }])), ...LOOKING },
  run: async (call) => {
    const given = options.map((option) => [option, text(call, option)])
    const parsed = PersistenceQuery.safeParse(Object.fromEntries(given))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw wrongCall(
        `--${issue?.path.join('.')}: ${issue?.message}.`,
        `handraise report persistence ${usage}`,
      )
    }
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, async (client) => {
        const discreet = await discreetFor(call, client, workspace)
        mayAskAbout(discreet, parsed.data)
        return persistenceReport(client, workspace, { asked: parsed.data, asOf, discreet })
      })
    })
    const { followed, bySegment, returned, helped } = document
    return answer(call, {
      document,
      lines: [
        `Never followed up: ${told(followed.never)}; only lightly: ${told(followed.lightly)}; ${followed.underWay} more are too young to say.`,
        ...table(
          bySegment.map(({ segment, never, lightly }) => [
            segment,
            `never ${told(never)}`,
            `lightly ${told(lightly)}`,
          ]),
        ),
        ...returned.map(
          (row) =>
            `Of ${row.ended} that ended as ${row.outcome}, ${row.returned} asked again; they sent ${row.referred} others.`,
        ),
        `The answer helped: ${told(helped.helped)}, of ${helped.ended} that ended.`,
      ],
    })
  },
}

const told = ({ n, of, share, low, high }: Share): string =>
  share === null || low === null || high === null
    ? `${n} of ${of}`
    : `${n} of ${of}, ${percent(share)} (${percent(low)} to ${percent(high)})`
