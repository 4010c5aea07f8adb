import type { PublicForm } from '#contract/form.ts'

/** What was typed, under the id that its sending will carry. */
export type Draft = {
  readonly id: string
  readonly values: Values
  /** When a field was first touched, in epoch milliseconds. */
  readonly begun?: number | undefined
}
export type Values = Readonly<Record<string, readonly string[]>>
/** A filled-in form on its way: its bytes never change, so that every try is the same to the server. */
export type Waiting = Draft & { readonly body: string; readonly since: number }

/** After so long nobody waits for an answer any more, and the words should not lie about. */
const KEPT_MS_MAX = 7 * 24 * 60 * 60_000

const memory = new Map<string, string>()

/** A browser may lock its storage; then what is kept lives as long as the page. */
function shelf<Thing>(area: 'localStorage' | 'sessionStorage', key: string) {
  const name = `handraise:${key}`
  return {
    read: (): Thing | undefined => {
      try {
        const text = window[area].getItem(name) ?? memory.get(name)
        // Only we write under this name.
        return text === undefined || text === null ? undefined : (JSON.parse(text) as Thing)
      } catch {
        return undefined
      }
    },
    write: (kept: Thing): void => {
      const text = JSON.stringify(kept)
      memory.set(name, text)
      try {
        window[area].setItem(name, text)
      } catch {
        // Full or forbidden: the copy in memory has to do.
      }
    },
    clear: (): void => {
      memory.delete(name)
      try {
        window[area].removeItem(name)
      } catch {
        // Nothing can be in there.
      }
    },
  }
}

/** Words that are being written stay with their tab; words that were sent off outlive it, until there is a receipt. */
export const keptFor = (form: string) => ({
  draft: shelf<Draft>('sessionStorage', `draft:${form}`),
  waiting: shelf<Waiting>('localStorage', `waiting:${form}`),
  /** What the form asks, as it was last seen, for a day on which the server can't be reached. */
  asked: shelf<PublicForm>('localStorage', `form:${form}`),
})
export type Kept = ReturnType<typeof keptFor>

export const journeyShelf = shelf<Readonly<Record<string, string>>>('sessionStorage', 'journey')

export function waitingIn({ waiting }: Kept): Waiting | undefined {
  const found = waiting.read()
  if (found === undefined || Date.now() - found.since < KEPT_MS_MAX) return found
  waiting.clear()
  return undefined
}

/** A UUID; where pages are not secure, browsers make only random bytes. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
