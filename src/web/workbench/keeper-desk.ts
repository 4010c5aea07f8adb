import type { ProblemDocument } from '#contract/problem-document.ts'
import { merge, type Difference } from './merge.ts'
import { isSame, wordsOf, type Report, type Words } from './words.ts'

/** What the server has of one report: the revision that stands, and what its writer had begun. */
export type Standing = {
  readonly revision: number
  readonly report: Report
  readonly draft: {
    readonly no: number
    readonly after: number
    readonly words: Words
    readonly base: Report
  } | null
}
/** Where a page's words are: at the server, on their way, or only here. */
export type Saving = 'saved' | 'typing' | 'saving' | 'offline' | 'refused'
export type Page = {
  readonly words: Words
  readonly saving: Saving
  readonly savedAt: string | undefined
  readonly differences: readonly Difference[]
  readonly problem: ProblemDocument | undefined
}
/** Kept on this computer until the server has it. `acked` is what the server had of it. */
export type Unsent = {
  readonly no: number
  readonly after: number
  readonly acked: Words
  readonly words: Words
}

export type Ports = {
  readonly save: (draft: {
    no: number
    after: number
    words: Words
  }) => Promise<{ no: number; savedAt: string; revision: number }>
  /** Makes it a revision; says whether that was anything new. */
  readonly commit: (words: Words, after: number) => Promise<'happened' | 'nothing'>
  readonly drop: (no: number) => Promise<void>
  readonly load: () => Promise<Standing>
  readonly problemOf: (error: unknown) => ProblemDocument
  readonly store: {
    readonly read: () => Unsent | undefined
    readonly write: (unsent: Unsent | undefined) => void
  }
  /** Does something a while later; what comes back calls it off. */
  readonly later: (ms: number, work: () => void) => () => void
}

const QUIET_MS = 800
const AGAIN_MS = 4_000

/** What stands on the page, what the server has of it, and the report that it goes on from. */
export type State = Unsent & Omit<Page, 'words'> & { readonly report: Words }
export type Desk = ReturnType<typeof deskOf>

/** Holds the words of one report, and says when it is time to send them. */
export function deskOf(ports: Ports, standing: Standing, onTime: () => void) {
  const listeners = new Set<() => void>()
  let state = begun(standing, ports.store.read())
  let page = pageOf(state)
  let callOff: (() => void) | undefined
  const set = (change: Partial<State>) => {
    state = { ...state, ...change }
    page = pageOf(state)
    for (const listener of listeners) listener()
  }
  const wait = () => {
    callOff?.()
    callOff = ports.later(state.saving === 'offline' ? AGAIN_MS : QUIET_MS, onTime)
  }
  const unsent = (): Unsent | undefined => {
    const { no, after, acked, words } = state
    return isSame(words, acked) ? undefined : { no, after, acked, words }
  }
  return {
    now: () => state,
    page: () => page,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...{ set, wait, unsent },
    rest: () => {
      callOff?.()
      callOff = undefined
    },
    keepHere: () => ports.store.write(unsent()),
    /** Other words, from whomever: kept here at once, and sent when nothing more is typed for a moment. */
    write: (words: Words, differences = state.differences) => {
      const typing = state.saving !== 'offline' && ({ saving: 'typing', problem: undefined } as const)
      set({ words, differences, ...typing })
      ports.store.write(unsent())
      wait()
    },
    failed: (error: unknown) => {
      const problem = ports.problemOf(error)
      const lost = problem.code === 'unreachable'
      set({ saving: lost ? 'offline' : 'refused', problem: lost ? undefined : problem })
      if (lost) wait()
    },
  }
}

/** From the report, what was begun on it, and what never left this computer, in this order. */
function begun({ revision, report, draft }: Standing, unsent: Unsent | undefined): State {
  const stands = wordsOf(report)
  const older = draft !== null && draft.after < revision
  const mine = older
    ? merge(wordsOf(draft.base), draft.words, stands)
    : { words: draft?.words ?? stands, differences: [] }
  const acked = draft?.words ?? stands
  const here = unsent ? merge(unsent.acked, unsent.words, mine.words) : { words: mine.words, differences: [] }
  return {
    ...{ no: draft?.no ?? 0, after: revision, acked, words: here.words, report: stands },
    ...{ saving: isSame(here.words, acked) ? 'saved' : 'typing', savedAt: undefined, problem: undefined },
    differences: [...mine.differences, ...here.differences],
  }
}

const pageOf = ({ words, saving, savedAt, differences, problem }: State): Page => ({
  ...{ words, saving, savedAt, differences, problem },
})
