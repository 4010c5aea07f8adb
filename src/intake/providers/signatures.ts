import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Verdict } from './door.ts'

type Encoding = 'hex' | 'base64'

export const hmac = (secret: string | Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const mac = createHmac('sha256', secret)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

/** Whether a given signature is the expected one, in a time that tells nothing about where they differ. */
export function matches(expected: Buffer, given: string, encoding: Encoding): boolean {
  const bytes = Buffer.from(given, encoding)
  // What decodes to the right bytes must also be written in the one way: trailing rubbish is no signature.
  const written = bytes.toString(encoding)
  const same = encoding === 'hex' ? written === given.toLowerCase() : unpadded(written) === unpadded(given)
  return bytes.length === expected.length && timingSafeEqual(bytes, expected) && same
}

const unpadded = (text: string): string => text.replace(/=+$/, '')

/** Two texts, compared without telling how far they agree. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(hmac('compare', one), hmac('compare', other))

/** The verdict on one header that must hold one signature. */
export const verdictOn = (given: string | undefined, isGood: (given: string) => boolean): Verdict => {
  if (given === undefined || given.trim() === '') return 'missing'
  return isGood(given.trim()) ? 'good' : 'wrong'
}
