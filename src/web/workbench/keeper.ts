import type { ProblemDocument } from '#contract/problem-document.ts'
import { merge, type Difference } from './merge.ts'
import { isSame, put, wordsOf, type Report, type Words } from './words.ts'

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
/** Kept on this computer until the server has it. */
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

export const QUIET_MS = 800
export const AGAIN_MS = 4_000
const COMMITS_MAX = 3

type State = Unsent & Omit<Page, 'words'> & { readonly report: Words }

/**
 * Keeps what is typed: at once on this computer, a moment after the last key as a draft at the server, and as a revision of the report
 * when the lead is left or ended. A broken line loses nothing, and what a colleague saved meanwhile is put together with it.
 *   saved ──key──▶ typing ──quiet──▶ saving ──▶ saved | offline ──again──▶ saving | refused
 */
export function keeperOf(ports: Ports, standing: Standing) {
  const listeners = new Set<() => void>()
  let state = begun(standing, ports.store.read())
  let page = pageOf(state)
  let callOff: (() => void) | undefined
  let going: Promise<void> = Promise.resolve()

  const set = (change: Partial<State>) => {
    state = { ...state, ...change }
    page = pageOf(state)
    for (const listener of listeners) listener()
  }
  const keepHere = () => {
    const { no, after, acked, words } = state
    ports.store.write(isSame(words, acked) ? undefined : { no, after, acked, words })
  }
  const wait = (ms: number) => {
    callOff?.()
    callOff = ports.later(ms, () => void flush())
  }
  const write = (words: Words, differences: readonly Difference[] = state.differences) => {
    set({ words, differences, ...(state.saving !== 'offline' && { saving: 'typing', problem: undefined }) })
    keepHere()
    wait(state.saving === 'offline' ? AGAIN_MS : QUIET_MS)
  }

  /** The report as a colleague has left it. */
  const takeReport = ({ revision, report }: Standing) => {
    const theirs = wordsOf(report)
    const merged = merge(state.report, state.words, theirs)
    set({ report: theirs, after: revision })
    write(merged.words, [...state.differences, ...merged.differences])
  }
  /** What another page of the same member has written. */
  const takeDraft = ({ draft, report }: Standing) => {
    const theirs = draft?.words ?? wordsOf(report)
    const merged = merge(state.acked, state.words, theirs)
    set({ no: draft?.no ?? 0, acked: theirs })
    write(merged.words, [...state.differences, ...merged.differences])
  }
  const look = async (draftToo: boolean) => {
    const now = await ports.load()
    if (draftToo) takeDraft(now)
    if (now.revision > state.after) takeReport(now)
  }

  const failed = (error: unknown) => {
    const problem = ports.problemOf(error)
    const lost = problem.code === 'unreachable'
    set({ saving: lost ? 'offline' : 'refused', problem: lost ? undefined : problem })
    if (lost) wait(AGAIN_MS)
  }
  const sendOnce = async () => {
    if (isSame(state.words, state.acked)) {
      if (state.saving !== 'saved') set({ saving: 'saved', problem: undefined })
      return
    }
    const { words, no, after } = state
    set({ saving: 'saving' })
    try {
      const saved = await ports.save({ no, after, words })
      set({
        no: saved.no,
        acked: words,
        savedAt: saved.savedAt,
        saving: isSame(state.words, words) ? 'saved' : 'typing',
      })
      keepHere()
      if (saved.revision > after) await look(false)
      else if (!isSame(state.words, words)) wait(QUIET_MS)
    } catch (error) {
      if (ports.problemOf(error).code !== 'draft_newer') return failed(error)
      await look(true).catch(failed)
    }
  }
  /** One after the other: two savings under way would overtake each other. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    going = going.then(work, work)
    return going
  }
  const flush = () => {
    callOff?.()
    callOff = undefined
    return inTurn(sendOnce)
  }

  const commitOnce = async (left: number): Promise<boolean> => {
    const { words, after, no, report } = state
    try {
      if (!isSame(words, report)) {
        const outcome = await ports.commit(words, after)
        set({ report: words, after: outcome === 'happened' ? after + 1 : (await ports.load()).revision })
      }
      set({
        acked: words,
        no: 0,
        saving: isSame(state.words, words) ? 'saved' : 'typing',
        problem: undefined,
      })
      keepHere()
      if (state.saving === 'typing') wait(QUIET_MS)
      // Where that fails the draft says nothing that the report doesn't.
      if (no > 0) await ports.drop(no).catch(() => undefined)
      return true
    } catch (error) {
      if (ports.problemOf(error).code !== 'report_stale' || left === 0) {
        failed(error)
        return false
      }
      await look(false).catch(failed)
      return state.differences.length === 0 && state.saving !== 'offline' && commitOnce(left - 1)
    }
  }

  return {
    read: () => page,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (words: Words) => write(words),
    /** Sends what is only here. */
    flush,
    /** Makes it a revision; false where it couldn't be, and the page says why. */
    commit: async (): Promise<boolean> => {
      let done = false
      callOff?.()
      await inTurn(async () => {
        done = await commitOnce(COMMITS_MAX)
      })
      return done
    },
    /** What was asked about the lead anew: a colleague may have saved the report. */
    look: (now: Standing) => {
      if (now.revision > state.after)
        void inTurn(async () => (now.revision > state.after ? takeReport(now) : undefined))
    },
    /** A colleague's words that never became a revision. */
    takeIn: (theirs: Words, base: Report) => {
      const merged = merge(wordsOf(base), state.words, theirs)
      write(merged.words, [...state.differences, ...merged.differences])
    },
    /** Chooses between two texts; the choice is an edit like any other. */
    settle: (difference: Difference, said: string) =>
      write(
        put(state.words, difference.path, said),
        state.differences.filter((one) => one !== difference),
      ),
    unsent: (): Unsent | undefined => {
      const { no, after, acked, words } = state
      return isSame(words, acked) ? undefined : { no, after, acked, words }
    },
    stop: () => callOff?.(),
  }
}
export type Keeper = ReturnType<typeof keeperOf>

/** From the report, what was begun on it, and what never left this computer, in this order. */
function begun({ revision, report, draft }: Standing, unsent: Unsent | undefined): State {
  const stands = wordsOf(report)
  const older = draft !== null && draft.after < revision
  const mine =
    draft &&
    (older ? merge(wordsOf(draft.base), draft.words, stands) : { words: draft.words, differences: [] })
  const acked = draft?.words ?? stands
  const shown = mine?.words ?? stands
  const here = unsent ? merge(unsent.acked, unsent.words, shown) : { words: shown, differences: [] }
  return {
    ...{ no: draft?.no ?? 0, after: revision, acked, words: here.words, report: stands },
    ...{ saving: isSame(here.words, acked) ? 'saved' : 'typing', savedAt: undefined, problem: undefined },
    differences: [...(mine?.differences ?? []), ...here.differences],
  }
}

const pageOf = ({ words, saving, savedAt, differences, problem }: State): Page => ({
  ...{ words, saving, savedAt, differences, problem },
})
