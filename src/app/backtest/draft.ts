import type { Period } from '#domain/backtest/replayed.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { hasErrors, type Finding } from '#playbook/finding.ts'
import { prepare, type LoadedPlaybook } from '../playbooks.ts'

export type Prepared =
  | { readonly outcome: 'ready'; readonly draft: LoadedPlaybook }
  | { readonly outcome: 'broken'; readonly findings: readonly Finding[] }

/** A draft with the holidays of the whole period, as if it had been in force all the time. */
export async function prepareDraft(text: string, { since, until }: Period): Promise<Prepared> {
  const { playbook, findings } = await checkPlaybook(text)
  if (!playbook || hasErrors(findings)) return { outcome: 'broken', findings }
  const yearOf = (at: number) => new Date(at).getUTCFullYear()
  const years = { fromYear: yearOf(since), toYear: yearOf(until) + 1 }
  const expanded = await expandCalendars(playbook, years)
  if (hasErrors(expanded.findings)) return { outcome: 'broken', findings: expanded.findings }
  return { outcome: 'ready', draft: prepare({ version: 0, text, holidays: expanded.holidays }) }
}
