import { describe, expect, test } from 'vitest'
import type { ProblemDocument } from '#contract/problem-document.ts'
import type { Standing, Unsent } from './keeper-desk.ts'
import { keeperOf } from './keeper.ts'
import { noWords, type Report, type Words } from './words.ts'

const pain = (said: string): Words => ({ ...noWords, pain: said })
const reportWith = (revision: number, said: string): Report => ({
  revision,
  at: '',
  by: null,
  criteria: [],
  pain: said,
})
const problem = (code: string): ProblemDocument => ({ type: '', status: 409, code, title: code, next: '' })

/** A server with one report, this computer, and a clock that goes when it is told to. */
function desk({
  unsent,
  standing = { revision: 0, report: null, draft: null },
}: { unsent?: Unsent; standing?: Standing } = {}) {
  let now = standing
  let kept = unsent
  let line: 'up' | 'down' = 'up'
  let waiting: (() => void) | undefined
  const sent: string[] = []
  const reach = (code?: string) => {
    if (line === 'down') throw problem('unreachable')
    if (code) throw problem(code)
  }
  const keeper = keeperOf(
    {
      save: async ({ no, after, words }) => {
        reach((now.draft?.no ?? 0) === no ? undefined : 'draft_newer')
        now = { ...now, draft: { no: no + 1, after, words, base: null } }
        sent.push(`draft: ${words.pain}`)
        return { no: no + 1, savedAt: '10:02', revision: now.revision }
      },
      commit: async (words, after) => {
        reach(after === now.revision ? undefined : 'report_stale')
        now = { ...now, revision: after + 1, report: reportWith(after + 1, words.pain) }
        sent.push(`report: ${words.pain}`)
        return 'happened'
      },
      drop: async () => void (now = { ...now, draft: null }),
      load: async () => (reach(), now),
      // What is thrown here is a problem, as in the app what comes back is read as one.
      problemOf: (error) => error as ProblemDocument,
      store: { read: () => kept, write: (words) => (kept = words) },
      later: (_ms, work) => {
        waiting = work
        return () => (waiting = undefined)
      },
    },
    standing,
  )
  return {
    ...{ keeper, sent },
    type: (said: string) => keeper.set({ ...keeper.read().words, pain: said }),
    /** What was to be done a while later is done now. */
    pass: async () => {
      waiting?.()
      await keeper.flush()
    },
    cut: () => (line = 'down'),
    mend: () => (line = 'up'),
    colleague: (said: string) =>
      (now = { ...now, revision: now.revision + 1, report: reportWith(now.revision + 1, said) }),
    otherPage: (said: string) =>
      (now = {
        ...now,
        draft: { no: (now.draft?.no ?? 0) + 1, after: now.revision, words: pain(said), base: null },
      }),
    server: () => now,
    here: () => kept?.words.pain,
    shown: () => [keeper.read().words.pain, keeper.read().saving],
  }
}

describe('what is typed on the workbench', () => {
  test('is a draft a moment later, and one revision when the lead is left', async () => {
    const { type, pass, keeper, sent, shown, server } = desk()
    type('It')
    type('It leaks.')
    expect(shown()).toEqual(['It leaks.', 'typing'])
    await pass()
    expect([...shown(), keeper.read().savedAt]).toEqual(['It leaks.', 'saved', '10:02'])
    type('It leaks twice.')
    await pass()
    expect(await keeper.commit()).toBe(true)
    expect(sent).toEqual(['draft: It leaks.', 'draft: It leaks twice.', 'report: It leaks twice.'])
    expect(server().draft).toBeNull()
    expect(await keeper.commit()).toBe(true)
    expect(sent).toHaveLength(3)
  })

  test('stays on this computer while the line is down, and goes when it is back', async () => {
    const { type, pass, cut, mend, keeper, sent, shown, here } = desk()
    cut()
    type('It leaks.')
    expect(here()).toBe('It leaks.')
    await pass()
    expect(shown()).toEqual(['It leaks.', 'offline'])
    expect(await keeper.commit()).toBe(false)
    type('It leaks twice.')
    expect([here(), ...shown()]).toEqual(['It leaks twice.', 'It leaks twice.', 'offline'])
    mend()
    await pass()
    expect([sent, shown(), here()]).toEqual([
      ['draft: It leaks twice.'],
      ['It leaks twice.', 'saved'],
      undefined,
    ])
  })

  test('is there again after the page was closed, whatever had reached the server', async () => {
    const draft = { no: 2, after: 0, words: pain('It leaks.'), base: null }
    const unsent = { no: 2, after: 0, acked: draft.words, words: pain('It leaks. Twice a week.') }
    const { pass, shown, sent } = desk({ unsent, standing: { revision: 0, report: null, draft } })
    expect(shown()).toEqual(['It leaks. Twice a week.', 'typing'])
    await pass()
    expect(sent).toEqual(['draft: It leaks. Twice a week.'])
  })

  test('is put together with what a colleague saved, and both are kept where they differ', async () => {
    const { type, pass, colleague, keeper, shown, server } = desk()
    type('It leaks.')
    await pass()
    colleague('It is loud.')
    expect(await keeper.commit()).toBe(false)
    expect(shown()[0]).toBe('It leaks.')
    const [difference] = keeper.read().differences
    expect(difference).toEqual({ path: 'pain', mine: 'It leaks.', theirs: 'It is loud.' })
    if (difference) keeper.settle(difference, 'It leaks.\nIt is loud.')
    expect(await keeper.commit()).toBe(true)
    expect([server().revision, server().report?.pain]).toEqual([2, 'It leaks.\nIt is loud.'])
  })

  test('learns of a colleague’s saving with its own, and takes what it did not touch', async () => {
    const { type, pass, colleague, keeper, server } = desk()
    keeper.set({ ...noWords, timing: 'May' })
    colleague('It is loud.')
    await pass()
    await pass()
    expect(keeper.read()).toMatchObject({ words: { pain: 'It is loud.', timing: 'May' }, differences: [] })
    type('It is loud!')
    expect(await keeper.commit()).toBe(true)
    expect(server().revision).toBe(2)
  })

  test('does not overwrite another page of the same member', async () => {
    const { type, pass, otherPage, keeper, server } = desk()
    otherPage('From the other page.')
    type('From this one.')
    await pass()
    await pass()
    expect(keeper.read().differences).toMatchObject([
      { mine: 'From this one.', theirs: 'From the other page.' },
    ])
    expect(server().draft?.words.pain).toBe('From this one.')
  })

  test('a colleague’s unsaved words can be taken in', async () => {
    const { keeper, type } = desk()
    type('It leaks.')
    keeper.takeIn({ ...noWords, timing: 'By May' }, null)
    expect(keeper.read()).toMatchObject({ words: { pain: 'It leaks.', timing: 'By May' }, differences: [] })
  })
})
