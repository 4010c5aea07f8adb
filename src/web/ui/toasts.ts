import type { ProblemDocument } from '#contract/problem-document.ts'

export type Toast = {
  readonly key: number
  readonly title?: string
  readonly message: string
  readonly wrong: boolean
}

const SHOWN_MS = 5_000
const SHOWN_WRONG_MS = 12_000
const SHOWN_MAX = 4

let shown: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()

/** For useSyncExternalStore: what is said at present, oldest first. */
export const toasts = {
  read: (): readonly Toast[] => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Something is done, and nobody needs to do anything. */
export const toast = (message: string): void => say({ message, wrong: false }, SHOWN_MS)

/** For what failed where there is no form to say so. */
export const toastProblem = ({ title, next }: ProblemDocument): void =>
  say({ title, message: next, wrong: true }, SHOWN_WRONG_MS)

export const dismiss = (key: number): void => show(shown.filter((toast) => toast.key !== key))

function say(words: Omit<Toast, 'key'>, ms: number): void {
  count += 1
  const key = count
  show([...shown, { key, ...words }].slice(-SHOWN_MAX))
  setTimeout(() => dismiss(key), ms)
}

function show(now: readonly Toast[]): void {
  shown = now
  for (const listener of listeners) listener()
}
