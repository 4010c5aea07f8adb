import type { Calendar } from '#domain/time/calendar.ts'
import { withBuiltIn } from '#playbook/built-in/built-in.ts'
import { withHolidays } from '#playbook/calendars.ts'
import { compilePlaybook, compiling, type Compiled } from '#playbook/compile.ts'
import type { Finding } from '#playbook/finding.ts'
import { onceSigned, parsePlaybook } from '#playbook/parse.ts'
import type { Playbook } from '#playbook/playbook.ts'
import { answerTo, type PlaybookReader } from './playbook-reader.ts'
import type { PlaybookText, Tx } from './ports.ts'

/** A version of the playbook, ready to be followed. */
export type LoadedPlaybook = {
  readonly version: number
  readonly playbook: Playbook
  readonly compiled: Compiled
  readonly calendars: ReadonlyMap<string, Calendar>
  /** Where the firm is, for times in letters and pages: the zone of its first calendar. */
  readonly zone: string
}

export type Playbooks = {
  /** The version in force, or the one asked for. Throws where there is none: a workspace is founded with one. */
  readonly load: (
    tx: Pick<Tx, 'workspace' | 'playbook' | 'playbookInForce'>,
    version?: number,
  ) => Promise<LoadedPlaybook>
  /** A text as if it were signed in the year that `at` is in, holidays and all. */
  readonly sign: (text: string, years: Years) => Promise<Signed | 'too long'>
}
type Years = { readonly fromYear: number; readonly toYear: number }
export type Signed =
  | { readonly outcome: 'broken'; readonly findings: readonly Finding[] }
  | {
      readonly outcome: 'signed'
      readonly playbook: Playbook
      readonly holidays: PlaybookText['holidays']
      readonly load: () => Promise<LoadedPlaybook>
    }

/** What keeps a large playbook from keeping everybody else waiting. */
export type Aside = {
  readonly ask: PlaybookReader['ask']
  /** Lets others come first for a moment. */
  readonly rest: () => Promise<void>
}
/** Nobody else is there: for commands and for specs. */
const here = { ask: answerTo as Aside['ask'], rest: () => Promise.resolve() }

const LOADED_MAX = 500
/** A hundredth of a second or so. */
const EXPRESSIONS_WITHOUT_A_REST = 100

/** Versions are immutable, so what was once compiled stays good; only which one is in force is asked for each time. */
export function playbooks(aside: Aside = here): Playbooks {
  const loaded = new Map<string, LoadedPlaybook>()
  const loading = new Map<string, Promise<LoadedPlaybook>>()
  const keep = (name: string, text: PlaybookText) => {
    // Only the reading is shared: whoever waited for another's questions to the database might wait for a lock of their own.
    const begun = loading.get(name) ?? prepareAside(text, aside).finally(() => loading.delete(name))
    loading.set(name, begun)
    return begun.then((fresh) => {
      if (loaded.size >= LOADED_MAX) loaded.clear()
      loaded.set(name, fresh)
      return fresh
    })
  }
  return {
    load: async (tx, version) => {
      const wanted = version ?? (await tx.playbookInForce())
      const name = `${tx.workspace}/${wanted}`
      const known = loaded.get(name)
      if (known) return known
      const text = wanted === undefined ? undefined : await tx.playbook(wanted)
      if (!text) throw new Error('This workspace has no playbook in force.')
      return loaded.get(name) ?? keep(name, text)
    },
    sign: async (text, years) => {
      const answer = await aside.ask({ of: 'playbook', text, years })
      if (answer === 'too long') return answer
      const { playbook, findings, holidays } = answer
      if (!playbook) return { outcome: 'broken', findings }
      const load = () => madeOf({ version: 1, playbook, holidays }, aside)
      return { outcome: 'signed', playbook, holidays, load }
    },
  }
}

/** A version was read before it was signed; should the reader have no time for it, it is read here. */
async function prepareAside(text: PlaybookText, aside: Aside): Promise<LoadedPlaybook> {
  const answer = await aside.ask({ of: 'playbook', text: text.text })
  const { playbook } = answer === 'too long' ? parsePlaybook(text.text) : answer
  return madeOf({ ...text, playbook: readable(playbook, text) }, aside)
}

async function madeOf(of: Read, { rest }: Pick<Aside, 'rest'>): Promise<LoadedPlaybook> {
  const read = { ...of, playbook: withBuiltIn(of.playbook) }
  const steps = compiling(read.playbook)
  for (let done = 1; ; done++) {
    const step = steps.next()
    if (step.done) return withCalendars(read, step.value)
    if (done % EXPRESSIONS_WITHOUT_A_REST === 0) await rest()
  }
}

/** The same at once, for threads and specs that do nothing else. */
export function prepare(text: PlaybookText): LoadedPlaybook {
  const playbook = withBuiltIn(readable(parsePlaybook(text.text).playbook, text))
  return withCalendars({ ...text, playbook }, compilePlaybook(playbook))
}

type Read = Pick<PlaybookText, 'version' | 'holidays'> & { readonly playbook: Playbook }

function withCalendars({ version, playbook, holidays }: Read, compiled: Compiled): LoadedPlaybook {
  const calendars = playbook.calendars.map((rule): [string, Calendar] => [
    rule.name,
    withHolidays(rule, holidays[rule.name] ?? []),
  ])
  const zone = playbook.calendars[0]?.zone ?? 'UTC'
  return { version, playbook, compiled, calendars: new Map(calendars), zone }
}

function readable(checked: Playbook | undefined, { version, text }: PlaybookText): Playbook {
  const playbook = checked ?? onceSigned(text)
  if (!playbook) throw new Error(`Version ${version} of the playbook can no longer be read.`)
  return playbook
}
