import type { CallRead, SeenCall } from '#app/take-call.ts'
import { parseInstant } from '#domain/time/instant.ts'
import type { Signed } from './providers/door.ts'
import { generic } from './providers/generic.ts'
import { jsonObjectIn } from './json.ts'
import { phoneInE164 } from './phone.ts'

const ID_CHARS_MAX = 200
const SECONDS_MAX = 24 * 60 * 60
const URL_CHARS_MAX = 2_000

/** A call that a telephone system tells of, signed like what other programs send. Without a good signature nothing of it is read. */
export function readCall(signed: Signed): CallRead {
  const verdict = generic.verify?.(signed) ?? 'missing'
  if (verdict !== 'good') return { outcome: 'refused', code: `signature_${verdict}`, errors: [] }
  const read = jsonObjectIn(Buffer.from(signed.bytes), undefined)
  if (read.outcome !== 'parsed') return wrong('', 'must be a JSON object')
  return callIn(read.object)
}

const wrong = (field: string, problem: string): CallRead => ({
  ...{ outcome: 'refused', code: 'not_a_call' },
  errors: [{ field, problem }],
})

function callIn(told: Readonly<Record<string, unknown>>): CallRead {
  const text = (name: string, most = ID_CHARS_MAX): string | undefined => {
    const value = told[name]
    const said = typeof value === 'number' ? String(value) : value
    return typeof said === 'string' && said.trim() !== '' && said.length <= most ? said.trim() : undefined
  }
  const [id, event, direction] = [text('id'), text('event'), text('direction')]
  if (id === undefined) return wrong('id', 'must say which call it is')
  if (event !== 'started' && event !== 'ended') return wrong('event', 'must be "started" or "ended"')
  if (direction !== 'out' && direction !== 'in') return wrong('direction', 'must be "out" or "in"')
  const other = direction === 'out' ? 'to' : 'from'
  const number = phoneInE164(text(other) ?? '')
  if (number === undefined && !(event === 'ended' && isLeftOut(told[other])))
    return wrong(other, 'must be a number with its country, such as +442079460000')
  const started = text('startedAt')
  const startedAt = started === undefined ? undefined : parseInstant(started)
  if (started !== undefined && startedAt === undefined)
    return wrong('startedAt', 'must be a moment in ISO 8601')
  const ended = event === 'ended' ? endIn(told, text('recording', URL_CHARS_MAX)) : undefined
  if (ended === 'wrong') return wrong('duration', 'must be a number of seconds')
  const about = { startedAt, member: text('member'), extension: text('extension'), ended }
  return { outcome: 'call', call: { id, direction, number, ...about } }
}

/** Some tell of the number at the beginning alone. */
const isLeftOut = (number: unknown): boolean => number === undefined || number === null || number === ''

function endIn(
  { duration, answered }: Readonly<Record<string, unknown>>,
  recording: string | undefined,
): SeenCall['ended'] | 'wrong' {
  if (typeof duration !== 'number' || !(duration >= 0) || duration > SECONDS_MAX) return 'wrong'
  return {
    seconds: Math.round(duration),
    ...(typeof answered === 'boolean' && { answered }),
    ...(recording !== undefined && isSecure(recording) && { recording }),
  }
}

/** A link is opened by members, so it leads to a page and to nothing else. */
const isSecure = (link: string): boolean => URL.canParse(link) && new URL(link).protocol === 'https:'
