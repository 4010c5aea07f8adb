import type { Calendar } from '#domain/time/calendar.ts'
import type { Id } from '#domain/ledger.ts'
import { withHolidays } from '#playbook/calendars.ts'
import { compilePlaybook, type Compiled } from '#playbook/compile.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import type { Playbook } from '#playbook/playbook.ts'
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
  readonly load: (tx: Pick<Tx, 'workspace' | 'playbook'>, version?: number) => Promise<LoadedPlaybook>
}

const LOADED_MAX = 500

/** Versions are immutable, so what was once compiled stays good; only "the one in force" is asked for each time. */
export function playbooks(): Playbooks {
  const loaded = new Map<string, LoadedPlaybook>()
  const nameOf = (workspace: Id, version: number) => `${workspace}/${version}`
  return {
    load: async (tx, version) => {
      const known = version === undefined ? undefined : loaded.get(nameOf(tx.workspace, version))
      if (known) return known
      const text = await tx.playbook(version)
      if (!text) throw new Error('This workspace has no playbook in force.')
      const name = nameOf(tx.workspace, text.version)
      const fresh = loaded.get(name) ?? prepare(text)
      if (loaded.size >= LOADED_MAX) loaded.clear()
      loaded.set(name, fresh)
      return fresh
    },
  }
}

export function prepare({ version, text, holidays }: PlaybookText): LoadedPlaybook {
  const { playbook } = parsePlaybook(text)
  if (!playbook) throw new Error(`Version ${version} of the playbook can no longer be read.`)
  const calendars = playbook.calendars.map((rule): [string, Calendar] => [
    rule.name,
    withHolidays(rule, holidays[rule.name] ?? []),
  ])
  return {
    version,
    playbook,
    compiled: compilePlaybook(playbook),
    calendars: new Map(calendars),
    zone: playbook.calendars[0]?.zone ?? 'UTC',
  }
}
