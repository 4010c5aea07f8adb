import { prepare, type LoadedPlaybook } from '#app/playbooks.ts'
import type { Instant } from '#domain/time/instant.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { hasErrors } from '#playbook/finding.ts'
import { Failure } from './exit.ts'
import { bytesOf } from './options.ts'

const YEARS_AHEAD = 3

/** A playbook from a file as if it were signed at this moment, holidays and all. One with errors can't be tried. */
export async function playbookFrom(file: string, at: Instant): Promise<LoadedPlaybook> {
  const text = (await bytesOf(file)).toString('utf8')
  const { playbook, findings } = parsePlaybook(text)
  if (!playbook) throw broken(findings)
  const fromYear = Number(at.slice(0, 4))
  const expanded = await expandCalendars(playbook, { fromYear: fromYear - 1, toYear: fromYear + YEARS_AHEAD })
  if (hasErrors(expanded.findings)) throw broken(expanded.findings)
  const holidays = Object.fromEntries(expanded.calendars.map(({ name, closed }) => [name, closed]))
  const calendars = new Map(expanded.calendars.map((calendar) => [calendar.name, calendar]))
  return { ...prepare({ version: 1, text, holidays }), calendars }
}

export const broken = (findings: readonly unknown[]): Failure =>
  new Failure('refused', {
    code: 'playbook_broken',
    title: 'The playbook has errors.',
    next: 'Run `handraise playbook check` and mend what it names.',
    details: { findings },
  })
