import type { NotifiedLead } from '#app/doors.ts'
import { providerNamed, providers, type Provider } from '#domain/form/provider.ts'
import { formKinds, type CanonicalSubmission } from '#domain/submission/canonical.ts'
import { submittedAtOf } from '#domain/submission/clock.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { bytesOf, text } from './options.ts'
import type { Reading } from './wiring.ts'

export const parsed = ['html', 'api', ...providers] as const
type Named = (typeof parsed)[number]
const usualType: Readonly<Record<'html' | 'api', string>> = {
  html: 'application/x-www-form-urlencoded',
  api: 'application/json',
}

export const intakeParse: Command = {
  name: 'intake parse',
  takes: `${parsed.join('|')} FILE [--headers FILE] [--kind KIND] [--secret SECRET]`,
  says: 'Shows how a body as it arrives is understood; nothing is kept.',
  options: { headers: { type: 'string' }, kind: { type: 'string' }, secret: { type: 'string' } },
  run: async (call) => {
    const [named = '', file] = call.positionals
    const provider = parsed.find((known) => known === named) ?? providerNamed(named)
    const kind = formKinds.find((known) => known === (text(call, 'kind') ?? 'contact'))
    if (!provider || file === undefined || !kind)
      throw wrongCall(
        'That needs a provider, a file, and a kind of form that we know.',
        `handraise intake parse ${parsed.join('|')} FILE [--kind ${formKinds.join('|')}]`,
      )
    const headersFile = text(call, 'headers')
    const document = understood(await call.wiring.reading(), {
      bytes: await bytesOf(file),
      headers: headersFile === undefined ? new Map() : headersIn((await bytesOf(headersFile)).toString()),
      secret: text(call, 'secret'),
      provider,
      kind,
    })
    const lines = 'answers' in document ? linesFor(document) : notificationLines(document)
    return answer(call, { document, lines })
  },
}

type Asked = {
  readonly bytes: Buffer
  readonly headers: ReadonlyMap<string, string>
  readonly secret: string | undefined
  readonly provider: Named
  readonly kind: CanonicalSubmission['kind']
}
type Notification = {
  readonly outcome: 'notification'
  readonly provider: string
  readonly leads: readonly NotifiedLead[]
}

/** Reads a body in the way its provider writes it; what can't be taken is refused with its remedy. */
function understood(reading: Reading, { provider, ...about }: Asked): CanonicalSubmission | Notification {
  const now = instantOf(Date.now())
  return provider === 'html' || provider === 'api'
    ? plain(reading, { ...about, provider }, now)
    : delivered(reading, { ...about, provider }, now)
}

/** What a plain form or the API sends. */
export function plain(
  { readBody, toCanonical }: Reading,
  about: Omit<Asked, 'secret' | 'provider'> & { provider: 'html' | 'api' },
  now: Instant,
): CanonicalSubmission {
  const { bytes, headers, provider, kind } = about
  const reading = readBody(bytes, headers.get('content-type') ?? usualType[provider])
  if (reading.outcome === 'refused')
    throw refusedWith(reading.refusal.code, { errors: reading.refusal.errors })
  const times = { submittedAt: now, receivedAt: now, clock: 'receipt' } as const
  return toCanonical(reading.fields, { ...times, provider, source: provider, kind, test: false })
}

function delivered(
  { readDelivery }: Reading,
  { provider, kind, ...delivery }: Asked & { provider: Provider },
  now: Instant,
): CanonicalSubmission | Notification {
  const read = readDelivery({ ...delivery, provider, now })
  if (read.outcome === 'refused') throw refusedWith(read.refusal.code, { errors: read.refusal.errors })
  if (read.outcome === 'notification') return { outcome: 'notification', provider, leads: read.leads }
  const times = submittedAtOf({ at: read.claimed, signed: read.signed }, now)
  return read.canonicalAt({ ...times, receivedAt: now, source: provider, kind })
}

const notificationLines = ({ provider, leads }: Notification): readonly string[] => [
  `${provider} tells of ${leads.length === 1 ? 'a lead' : `${leads.length} leads`}, which must be fetched: ${leads.map(({ id }) => id).join(', ')}`,
]

/** Headers as JSON (`{"Content-Type": "…"}`), or as they stand in a request. */
function headersIn(said: string): ReadonlyMap<string, string> {
  try {
    const given: Record<string, unknown> = JSON.parse(said)
    return new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]))
  } catch {
    const lines = said.split(/\r?\n/).map((line) => /^([\w-]+):\s*(.*)$/.exec(line) ?? [])
    return new Map(
      lines.flatMap(([, name, value]) =>
        name !== undefined && value !== undefined ? [[name.toLowerCase(), value]] : [],
      ),
    )
  }
}

const linesFor = ({ person, organisation, message, answers }: CanonicalSubmission): readonly string[] => [
  `${person.name ?? 'Somebody'}${person.email === undefined ? '' : ` <${person.email}>`}${organisation.name === undefined ? '' : `, ${organisation.name}`}`,
  ...(message === undefined ? [] : [message]),
  `${answers.length} answers: ${answers.map(({ key }) => key).join(', ')}`,
]
