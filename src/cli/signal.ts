import { receiveSignal, type Whose } from '#app/receive-signal.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { problems } from '#contract/problem.ts'
import { SignalRequest } from '#contract/signal.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { answer, Failure, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { instant, text } from './options.ts'

const usage = `NAME --email EMAIL | --prospect ID | --lead ID | --receipt ID [--at INSTANT] [--consent] [--value KEY=VALUE …] [--id ID] [--as MEMBER]`
const whose = ['email', 'prospect', 'lead', 'receipt'] as const

export const signal: Command = {
  name: 'signal',
  takes: usage,
  says: 'Says that a prospect did something the playbook has a name for; windows that wait for it open.',
  options: {
    ...{ email: { type: 'string' }, prospect: { type: 'string' }, lead: { type: 'string' } },
    ...{
      receipt: { type: 'string' },
      at: { type: 'string' },
      id: { type: 'string' },
      as: { type: 'string' },
    },
    value: { type: 'string', multiple: true },
    consent: { type: 'boolean' },
  },
  run: async (call) => {
    const [name] = call.positionals
    if (name === undefined) throw wrongCall('Which signal?', `handraise signal ${usage}`)
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts } = opened
      const { id, ...asked } = requestFrom(call, name, parts.newId())
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const { signal: named, happenedAt, values, consent } = asked
      const outcome = await receiveSignal(parts, {
        ...{ workspace, id, name: named, happenedAt, values, consent, by },
        at: await parts.clock.now(),
        whose: whoseIn(asked),
      })
      if (outcome.outcome !== 'refused') return { id, outcome: outcome.outcome }
      const { code, ...details } = outcome.refusal
      throw refusedWith(code, details)
    })
    const line =
      document.outcome === 'happened' ? 'It is kept, and what waited for it has opened.' : 'It was known.'
    return answer(call, { document, lines: [line] })
  },
}

type Request = ReturnType<typeof SignalRequest.parse>

/** The call as the request that a program would send: read by the same schema, refused in the same words. */
function requestFrom(call: Call, name: string, newId: string): Request {
  const said = whose.flatMap((key) => {
    const value = text(call, key)
    return value === undefined ? [] : [[key, value] as const]
  })
  const at = text(call, 'at')
  const reading = SignalRequest.safeParse({
    ...{ id: text(call, 'id') ?? newId, signal: name, consent: call.values['consent'] === true },
    ...Object.fromEntries(said),
    ...(at !== undefined && { happenedAt: instant(at) }),
    ...(call.values['value'] !== undefined && { values: valuesIn(call) }),
  })
  if (reading.success) return reading.data
  const { title, next } = problems.bad_request
  const details = { errors: fieldErrors(reading.error) }
  throw new Failure('wrongCall', { code: 'bad_request', title, next, details })
}

/** `seats=12` is a number, `plan=team` a word, `paid=true` a truth. */
function valuesIn({ values }: Call): Readonly<Record<string, string | number | boolean>> {
  const given = [values['value']].flat().filter((each) => typeof each === 'string')
  return Object.fromEntries(
    given.map((each) => {
      const [key = '', ...rest] = each.split('=')
      const said = rest.join('=')
      if (key === '' || rest.length === 0) throw wrongCall(`"${each}" is no value.`, 'Write KEY=VALUE.')
      if (/^(true|false)$/.test(said)) return [key, said === 'true']
      return [key, /^-?\d{1,15}(\.\d{1,9})?$/.test(said) ? Number(said) : said]
    }),
  )
}

function whoseIn({ email, prospect, lead, receipt }: Omit<Request, 'id'>): Whose {
  if (email !== undefined) return { email }
  if (prospect !== undefined) return { prospect }
  if (lead !== undefined) return { lead }
  if (receipt !== undefined) return { receipt }
  throw wrongCall('Whose signal is it?', `handraise signal ${usage}`)
}
