import type { Provider } from '#domain/form/provider.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { readDelivery } from '../read.ts'

export const at = '2026-03-02T09:00:00.000Z'
const times = {
  submittedAt: at,
  receivedAt: at,
  clock: 'receipt',
  source: 'Website',
  kind: 'contact',
} as const

/** What a provider's delivery is read as: an object is JSON, a list of pairs a form, a text the body itself. */
export function reading(
  provider: Provider,
  body: object | string,
  contentType?: string,
): CanonicalSubmission {
  const [bytes, type] = Array.isArray(body)
    ? [new URLSearchParams(body).toString(), 'application/x-www-form-urlencoded']
    : [typeof body === 'string' ? body : JSON.stringify(body), 'application/json']
  const read = readDelivery({
    provider,
    bytes: Buffer.from(bytes),
    headers: new Map([['content-type', contentType ?? type]]),
    secret: undefined,
    now: at,
  })
  if (read.outcome !== 'submission') throw new Error(JSON.stringify(read))
  return read.canonicalAt(times)
}

export const answersIn = ({ answers }: CanonicalSubmission): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(answers.map(({ key, value }) => [key, value]))
