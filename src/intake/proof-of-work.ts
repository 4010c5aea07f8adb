import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'

/** A second or so of work for a machine, done while a person fills in the form. */
const NUMBER_MAX = 20_000
/** Somebody may leave a form open for as long, and be asked for nothing. */
const LASTS_MS = 12 * 60 * 60_000
const PROOF_CHARS_MAX = 2_000

export type Challenge = {
  readonly algorithm: string
  readonly challenge: string
  readonly maxnumber: number
  readonly salt: string
  readonly signature: string
}

/** Work that a sender's machine is given for one form; whoever brings its result was no mere sender of bytes. */
export const challengeFor = (key: string, { form, at }: { form: string; at: Instant }): Promise<Challenge> =>
  createChallenge({
    hmacKey: key,
    maxnumber: NUMBER_MAX,
    params: { form, until: instantOf(epochMsOf(at) + LASTS_MS) },
  }).then(({ algorithm, challenge, maxnumber = NUMBER_MAX, salt, signature }) => ({
    ...{ algorithm, challenge, maxnumber, salt, signature },
  }))

/** The name of the work that was done; undefined where it was not, or for another form, or too long ago. */
export async function provenBy(
  key: string,
  proof: string,
  { form, at }: { form: string; at: Instant },
): Promise<string | undefined> {
  if (proof === '' || proof.length > PROOF_CHARS_MAX) return undefined
  try {
    const { form: meant, until = '' } = extractParams(proof)
    if (meant !== form || until <= at || !(await verifySolution(proof, key, false))) return undefined
    const { challenge }: { challenge: unknown } = JSON.parse(Buffer.from(proof, 'base64').toString())
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}
