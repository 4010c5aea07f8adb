import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const ANSWER_MS_MAX = 15_000
const RETRY_MS = 100

/** A submission that was answered: its key, the receipt's id, and how often it took. */
export type Acknowledged = { readonly key: string; readonly receipt: string; readonly tries: number }

/** Posts submission after submission over its own connection, and each again with its id until it is answered. */
export function startClient(endpoint: () => string, who: () => number) {
  const acknowledged: Acknowledged[] = []
  let stopping = false

  async function work(): Promise<void> {
    while (!stopping) {
      const key = randomUUID()
      const body = JSON.stringify({
        name: 'Kim',
        email: `kim${who()}@initech.example`,
        message: `words-${key}`,
      })
      for (let tries = 1; ; tries++) {
        const receipt = await post(endpoint(), key, body)
        if (receipt !== undefined) {
          acknowledged.push({ key, receipt, tries })
          break
        }
        await pause(RETRY_MS)
      }
    }
  }

  const working = work()
  return {
    acknowledged,
    /** After what is under way has been answered. */
    stop: async () => {
      stopping = true
      await working
    },
  }
}

/** The receipt's id, or undefined where nobody can say what became of it. */
async function post(endpoint: string, key: string, body: string): Promise<string | undefined> {
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body,
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    })
    const said = await answer.text()
    if (answer.status !== 200 && answer.status !== 201) return undefined
    const { receipt }: { receipt: string } = JSON.parse(said)
    return receipt
  } catch {
    return undefined // refused, reset or silent: the same id is sent again
  }
}
