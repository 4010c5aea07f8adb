import { deskOf, type Desk, type Ports, type Standing } from './keeper-desk.ts'
import { merge, type Difference } from './merge.ts'
import { isSame, put, wordsOf, type Report, type Words } from './words.ts'

const COMMITS_MAX = 3

/**
 * Keeps what is typed: at once on this computer, a moment after the last key as a draft at the server, and as a revision of the report
 * when the lead is left or ended. A broken line loses nothing, and what a colleague saved meanwhile is put together with it.
 *   saved ──key──▶ typing ──quiet──▶ saving ──▶ saved | refused | offline ──a while──▶ saving
 */
export function keeperOf(ports: Ports, standing: Standing) {
  const desk = deskOf(ports, standing, () => void flush())
  const look = lookingOn(desk, ports)
  let going: Promise<void> = Promise.resolve()
  /** One after the other: two savings under way would overtake each other. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    desk.rest()
    going = going.then(work, work)
    return going
  }
  const flush = () => inTurn(() => sendDraft(desk, look, ports))
  return {
    read: desk.page,
    subscribe: desk.subscribe,
    set: (words: Words) => desk.write(words),
    /** Sends what is only here. */
    flush,
    /** Makes it a revision; false where it couldn't be, and the page says why. */
    commit: async (): Promise<boolean> => {
      let done = false
      await inTurn(async () => {
        done = await makeRevision(desk, { look, ports, left: COMMITS_MAX })
      })
      return done
    },
    /** What was asked about the lead anew: a colleague may have saved the report. */
    look: (now: Standing) => {
      if (now.revision > desk.now().after) void inTurn(async () => takeReport(desk, now))
    },
    /** A colleague's words that never became a revision. */
    takeIn: (theirs: Words, base: Report) => {
      const { words, differences } = merge(wordsOf(base), desk.now().words, theirs)
      desk.write(words, [...desk.now().differences, ...differences])
    },
    /** Chooses between two texts; the choice is an edit like any other. */
    settle: (difference: Difference, said: string) =>
      desk.write(
        put(desk.now().words, difference.path, said),
        desk.now().differences.filter((one) => one !== difference),
      ),
    unsent: desk.unsent,
    stop: desk.rest,
  }
}
export type Keeper = ReturnType<typeof keeperOf>

/** The report as a colleague has left it. */
function takeReport(desk: Desk, { revision, report }: Standing): void {
  const { after, report: before, words, differences } = desk.now()
  if (revision <= after) return
  const theirs = wordsOf(report)
  const merged = merge(before, words, theirs)
  desk.set({ report: theirs, after: revision })
  desk.write(merged.words, [...differences, ...merged.differences])
}

/** What another page of the same member has written. */
function takeDraft(desk: Desk, { draft, report }: Standing): void {
  const { acked, words, differences } = desk.now()
  const theirs = draft?.words ?? wordsOf(report)
  const merged = merge(acked, words, theirs)
  desk.set({ no: draft?.no ?? 0, acked: theirs })
  desk.write(merged.words, [...differences, ...merged.differences])
}

type Look = (draftToo: boolean) => Promise<void>

/** Asks the server what stands, where it said that it isn't what we took it for. */
const lookingOn =
  (desk: Desk, { load }: Pick<Ports, 'load'>): Look =>
  async (draftToo) => {
    try {
      const now = await load()
      if (draftToo) takeDraft(desk, now)
      takeReport(desk, now)
    } catch (error) {
      desk.failed(error)
    }
  }

async function sendDraft(desk: Desk, look: Look, { save, problemOf }: Ports): Promise<void> {
  const { words, no, after, acked, saving } = desk.now()
  if (isSame(words, acked)) {
    if (saving !== 'saved') desk.set({ saving: 'saved', problem: undefined })
    return
  }
  desk.set({ saving: 'saving' })
  try {
    const saved = await save({ no, after, words })
    const more = !isSame(desk.now().words, words)
    const { savedAt } = saved
    desk.set({ no: saved.no, acked: words, savedAt, saving: more ? 'typing' : 'saved', problem: undefined })
    desk.keepHere()
    if (saved.revision > after) await look(false)
    else if (more) desk.wait()
  } catch (error) {
    if (problemOf(error).code === 'draft_newer') await look(true)
    else desk.failed(error)
  }
}

type Committing = { readonly look: Look; readonly ports: Ports; readonly left: number }

async function makeRevision(desk: Desk, { look, ports, left }: Committing): Promise<boolean> {
  const { words, after, no, report } = desk.now()
  try {
    if (!isSame(words, report)) {
      const outcome = await ports.commit(words, after)
      desk.set({ report: words, after: outcome === 'happened' ? after + 1 : (await ports.load()).revision })
    }
    const more = !isSame(desk.now().words, words)
    desk.set({ acked: words, no: 0, saving: more ? 'typing' : 'saved', problem: undefined })
    desk.keepHere()
    if (more) desk.wait()
    // Where that fails the draft says nothing that the report doesn't.
    if (no > 0) await ports.drop(no).catch(() => undefined)
    return true
  } catch (error) {
    if (ports.problemOf(error).code !== 'report_stale' || left === 0) {
      desk.failed(error)
      return false
    }
    await look(false)
    const { differences, saving } = desk.now()
    if (differences.length > 0 || saving === 'offline' || saving === 'refused') return false
    return makeRevision(desk, { look, ports, left: left - 1 })
  }
}
