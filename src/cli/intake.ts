import { formKinds, type CanonicalSubmission } from '#domain/submission/canonical.ts'
import { instantOf } from '#domain/time/instant.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { bytesOf, text } from './options.ts'
import type { Reading } from './wiring.ts'

export const providers = ['html', 'api'] as const
type Provider = (typeof providers)[number]
const usualType: Readonly<Record<Provider, string>> = {
  html: 'application/x-www-form-urlencoded',
  api: 'application/json',
}

export const intakeParse: Command = {
  name: 'intake parse',
  takes: `${providers.join('|')} FILE [--headers FILE] [--kind KIND] [--secret SECRET]`,
  says: 'Shows how a body as it arrives is understood; nothing is kept.',
  options: { headers: { type: 'string' }, kind: { type: 'string' }, secret: { type: 'string' } },
  run: async (call) => {
    const [named, file] = call.positionals
    const provider = providers.find((known) => known === named)
    const kind = formKinds.find((known) => known === (text(call, 'kind') ?? 'contact'))
    if (!provider || file === undefined || !kind)
      throw wrongCall(
        'That needs a provider, a file, and a kind of form that we know.',
        `handraise intake parse ${providers.join('|')} FILE [--kind ${formKinds.join('|')}]`,
      )
    const headersFile = text(call, 'headers')
    const headers = headersFile === undefined ? new Map() : headersIn((await bytesOf(headersFile)).toString())
    const contentType = headers.get('content-type') ?? usualType[provider]
    const document = await understood(await call.wiring.reading(), {
      bytes: await bytesOf(file),
      contentType,
      provider,
      kind,
    })
    return answer(call, { document, lines: linesFor(document) })
  },
}

/** Reads a body in the way its content type says; what can't be taken is refused with its remedy. */
export async function understood(
  { readBody, toCanonical }: Reading,
  about: { bytes: Buffer; contentType: string; provider: Provider; kind: CanonicalSubmission['kind'] },
): Promise<CanonicalSubmission> {
  const { bytes, contentType, provider, kind } = about
  const reading = readBody(bytes, contentType)
  if (reading.outcome === 'refused')
    throw refusedWith(reading.refusal.code, { errors: reading.refusal.errors })
  const now = instantOf(Date.now())
  const times = { submittedAt: now, receivedAt: now, clock: 'receipt' } as const
  return toCanonical(reading.fields, { ...times, provider, source: provider, kind, test: false })
}

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
