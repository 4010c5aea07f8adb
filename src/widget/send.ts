import type { Receipt } from '#contract/submission.ts'
import type { Waiting } from './kept.ts'

const PATIENCE_MS = 20_000
const AGE_S_MAX = 999_999_999

export type Problem = { readonly field: string; readonly problem: string }
export type Sent =
  | { readonly outcome: 'receipt'; readonly receipt: Receipt }
  /** Nothing was kept, and sending the same again will not help. */
  | { readonly outcome: 'refused'; readonly errors: readonly Problem[] }
  /** Perhaps it arrived, perhaps not: the same bytes under the same id do no harm. */
  | { readonly outcome: 'again' }

/** One try. A browser's own words about what failed help nobody, so they are not passed on. */
export async function send(endpoint: string, { id, body, since }: Waiting): Promise<Sent> {
  const age = Math.min(Math.floor((Date.now() - since) / 1_000), AGE_S_MAX)
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS)
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': id,
        ...(age > 0 && { 'handraise-age': `${age}` }),
      },
      body,
      credentials: 'omit',
      signal: giveUp.signal,
    })
    return sentBy(response.status, await response.json())
  } catch {
    return { outcome: 'again' }
  } finally {
    clearTimeout(timer)
  }
}

type Answer = Partial<Receipt> & {
  readonly code?: string
  readonly errors?: readonly Problem[]
}

/** A hotel's sign-in page answers everything with yes: only a receipt is a receipt, only a problem of ours a refusal. */
function sentBy(status: number, answer: Answer): Sent {
  const { receipt, next, status: page, code, errors = [] } = answer
  if (status < 300 && receipt && next && page)
    return { outcome: 'receipt', receipt: { receipt, next, status: page } }
  const hopeless = status >= 400 && status < 500 && ![408, 425, 429].includes(status)
  return hopeless && code ? { outcome: 'refused', errors } : { outcome: 'again' }
}
