import { playbooks, type LoadedPlaybook } from '#app/playbooks.ts'
import { yearsOf, type Years } from '#app/holiday-years.ts'
import type { Instant } from '#domain/time/instant.ts'
import { Failure, refusedWith } from './exit.ts'
import { bytesOf } from './options.ts'

/** A playbook from a file as if it were signed at this moment, holidays and all. One with errors can't be tried. */
export const playbookFrom = async (file: string, at: Instant): Promise<LoadedPlaybook> =>
  playbookIn((await bytesOf(file)).toString('utf8'), yearsOf(at))

/** The same of a text, with the holidays of these years. */
export async function playbookIn(said: string, years: Years): Promise<LoadedPlaybook> {
  const signed = await playbooks().sign(said, years)
  if (signed === 'too long') throw refusedWith('playbook_takes_too_long')
  if (signed.outcome === 'broken') throw broken(signed.findings)
  return signed.load()
}

export const broken = (findings: readonly unknown[], file = 'The playbook'): Failure =>
  new Failure('refused', {
    code: 'playbook_broken',
    title: `${file} has errors.`,
    next: 'Run `handraise playbook check` and mend what it names.',
    details: { findings },
  })
