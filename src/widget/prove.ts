import type { Challenge } from '#contract/form.ts'
import { el } from './dom.ts'

/** In the middle of it the browser may do something else. */
const AT_ONCE = 200
const PROOF = '_handraise_proof'

/**
 * The work that the server asks of a sender's machine, done while a person fills in the form; they see nothing of it. Without it (an
 * old browser, a page that is not secure, a server that is away) the form is sent all the same.
 */
export async function prove(form: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${form}/challenge`, { credentials: 'omit' })
    if (!response.ok) return undefined
    const asked: Challenge = await response.json()
    const number = await solve(asked)
    if (number === undefined) return undefined
    const { algorithm, challenge, salt, signature } = asked
    return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
  } catch {
    return undefined
  }
}

async function solve({ algorithm, challenge, maxnumber, salt }: Challenge): Promise<number | undefined> {
  const bytes = new TextEncoder()
  for (let from = 0; from <= maxnumber; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, index) => from + index)
    const found = await Promise.all(
      numbers.map((number) => crypto.subtle.digest(algorithm, bytes.encode(salt + number))),
    )
    const index = found.findIndex((digest) => hexOf(digest) === challenge)
    if (index >= 0) return from + index
    await new Promise((resolve) => setTimeout(resolve))
  }
  return undefined
}

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A form that sends itself carries the result along, unless it has been sent already: twice must stay the same. */
export function proveIn(form: HTMLFormElement, url: string): void {
  let sent = false
  form.addEventListener('submit', () => (sent = true))
  const begin = () =>
    void prove(url).then((value) => {
      if (value !== undefined && !sent) form.append(el('input', { type: 'hidden', name: PROOF, value }))
    })
  form.addEventListener('focusin', begin, { once: true })
}
