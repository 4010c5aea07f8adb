import type { DoorRefusal, ReadDoor } from '#app/doors.ts'
import { canonicalFrom } from '../canonical.ts'
import type { Provider } from '#domain/form/provider.ts'
import type { Greeted, Greeting, Verdict } from './door.ts'
import { doors } from './doors.ts'

const codes: Readonly<Record<Exclude<Verdict, 'good'>, DoorRefusal['code']>> = {
  missing: 'signature_missing',
  wrong: 'signature_wrong',
  stale: 'signature_stale',
}

/** What a delivery is, once its signature is known to be good. It never throws: what can't be taken is refused with the reason. */
export const readDelivery: ReadDoor = ({ provider, bytes, headers, secret, now }) => {
  const door = doors[provider]
  const verdict = secret === undefined ? undefined : door.verify?.({ bytes, headers, secret, now })
  if (verdict !== undefined && verdict !== 'good')
    return { outcome: 'refused', refusal: { code: codes[verdict], errors: [] } }
  const typed = headers.has('content-type')
    ? headers
    : new Map([...headers, ['content-type', door.usualType]])
  const parsed = door.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), typed)
  if (parsed.outcome !== 'submission') return parsed
  const { fields, consent, providerId, form, claimed, test = false, appointment } = parsed.understood
  const about = {
    provider,
    providerId: providerId ?? null,
    test,
    ...(consent && { consent }),
    ...(form && { form }),
    ...(claimed !== undefined && { submittedAtClaimed: claimed }),
    ...(appointment && { appointment }),
  }
  return {
    outcome: 'submission',
    providerId,
    claimed,
    signed: verdict === 'good' && door.signs,
    canonicalAt: (times) => canonicalFrom(fields, { ...times, ...about }),
  }
}

/** What a provider asks for before it sends: the answer, or undefined where it must have none. */
export const greet = (
  provider: Provider,
  query: ReadonlyMap<string, string>,
  secrets: Greeting,
): Greeted | undefined => doors[provider].greet?.(query, secrets)
