import { playbooks, type LoadedPlaybook } from '#app/playbooks.ts'
import { signedNow } from '#app/try-playbook.ts'
import type { Instant } from '#domain/time/instant.ts'
import { Failure, refusedWith } from './exit.ts'
import { bytesOf } from './options.ts'

/** A playbook from a file as if it were signed at this moment, holidays and all. One with errors can't be tried. */
export async function playbookFrom(file: string, at: Instant): Promise<LoadedPlaybook> {
  const signed = await signedNow(playbooks(), (await bytesOf(file)).toString('utf8'), at)
  if (signed.outcome === 'too_long') throw refusedWith('playbook_takes_too_long')
  if (signed.outcome === 'broken') throw broken(signed.findings)
  return signed.loaded
}

export const broken = (findings: readonly unknown[], file = 'The playbook'): Failure =>
  new Failure('refused', {
    code: 'playbook_broken',
    title: `${file} has errors.`,
    next: 'Run `handraise playbook check` and mend what it names.',
    details: { findings },
  })
