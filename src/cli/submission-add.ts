import { hash } from 'node:crypto'
import { takeByHand } from '#app/take-by-hand.ts'
import { answeredAt, ByHandRequest, fieldsOf, takenFrom } from '#contract/by-hand.ts'
import { problems } from '#contract/problem.ts'
import { channels } from '#domain/lead/touch.ts'
import { byHandChannels } from '#domain/submission/by-hand.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { answer, Failure, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { instant, text } from './options.ts'
import { moment } from './words.ts'

const words = { type: 'string' } as const

export const submissionAdd: Command = {
  name: 'submission add',
  takes: `--channel ${byHandChannels.join('|')} --words TEXT [--name NAME] [--email EMAIL] [--phone NUMBER] [--company NAME] [--job-title TITLE] [--country COUNTRY] [--referred-by NAME] [--kind KIND] [--said-at INSTANT] [--answered ${channels.join('|')}] [--answered-at INSTANT] [--acknowledge] [--as MEMBER] [--id ID]`,
  says: 'Takes down an inquiry that nobody typed: who asked, how, when, and in their words.',
  options: {
    ...{ channel: words, words, name: words, email: words, phone: words, company: words, country: words },
    ...{ 'job-title': words, 'referred-by': words, kind: words, 'said-at': words, as: words, id: words },
    ...{ answered: words, 'answered-at': words, acknowledge: { type: 'boolean' } },
  },
  run: async (call) => {
    const reading = await call.wiring.reading()
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts } = opened
      const request = requestFrom(call, parts.newId())
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const raw = Buffer.from(JSON.stringify(request))
      const { id, channel, kind, acknowledge } = request
      const took = await takeByHand(parts, workspace, {
        ...{ id, by, channel, kind, acknowledge, raw, rawHash: hash('sha256', raw) },
        ...answeredAt(request, await parts.clock.now()),
        canonicalAt: (about) =>
          reading.toCanonical(fieldsOf(request), { ...about, kind, provider: 'by hand', test: false }),
      })
      if (took.outcome === 'taken')
        return takenFrom(took, { request, status: parts.statusUrl(workspace, took.submission) })
      const { code, ...details } = took.refusal
      throw refusedWith(code, details)
    })
    const { next, lead, answered } = document
    const by = next.by === null ? '' : ` by ${moment(next.by)}`
    return answer(call, {
      document,
      lines: [
        lead === null ? 'It is kept, and waits to be placed.' : `It is lead ${lead}.`,
        ...(answered === null ? [`What is owed: ${next.what}${by}.`] : []),
        ...(answered?.logged === false ? [`Your answer is not logged: ${answered.because ?? ''}`] : []),
      ],
    })
  },
}

/** The options as the request that the API takes, read by the same schema. */
function requestFrom(call: Call, newId: string): ByHandRequest {
  const at = (option: string) => {
    const said = text(call, option)
    return said === undefined ? undefined : instant(said)
  }
  const channel = text(call, 'answered')
  const given = {
    ...{ id: text(call, 'id') ?? newId, channel: text(call, 'channel'), words: text(call, 'words') },
    ...{ name: text(call, 'name'), email: text(call, 'email'), phone: text(call, 'phone') },
    ...{ company: text(call, 'company'), country: text(call, 'country'), kind: text(call, 'kind') },
    ...{ jobTitle: text(call, 'job-title'), referredBy: text(call, 'referred-by') },
    ...{ saidAt: at('said-at'), acknowledge: call.values['acknowledge'] === true },
    ...(channel !== undefined && { answered: { channel, happenedAt: at('answered-at') } }),
  }
  if (given.channel === undefined || given.words === undefined)
    throw wrongCall(
      'How did they ask, and in which words?',
      'handraise submission add --channel call --name NAME --phone NUMBER --words TEXT',
    )
  const reading = ByHandRequest.safeParse(given)
  if (reading.success) return reading.data
  const errors = reading.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    problem: message,
  }))
  const { title, next } = problems.bad_request
  throw new Failure('wrongCall', { code: 'bad_request', title, next, details: { errors } })
}
