import { expandCalendars } from './calendars.ts'
import { checkFollowUp } from './check-follow-up.ts'
import { checkRetention } from './check-retention.ts'
import { checkRouting } from './check-routing.ts'
import { findingsList, hasErrors, inFileOrder } from './finding.ts'
import { checkSegments } from './logic/check-segments.ts'
import { parsePlaybook, type PlaybookParsed } from './parse.ts'

/** Any year: whether a region has holidays at all doesn't depend on it. */
const anyYear = { fromYear: 2026, toYear: 2026 }

/**
 * All that `parsePlaybook` finds, and what needs more: the rules weighed against each other, cadences against the
 * pressure they allow, and the list of the world's holidays.
 */
export async function checkPlaybook(text: string): Promise<PlaybookParsed> {
  const parsed = parsePlaybook(text)
  if (!parsed.playbook) return parsed
  const { findings: weighed, note } = findingsList()
  checkSegments(parsed.playbook, note)
  checkFollowUp(parsed.playbook, note)
  checkRouting(parsed.playbook, note)
  checkRetention(parsed.playbook, note)
  const { findings: ofCalendars } = await expandCalendars(parsed.playbook, anyYear)
  const all = inFileOrder([...parsed.findings, ...weighed, ...ofCalendars])
  return hasErrors(all) ? { findings: all } : { findings: all, playbook: parsed.playbook }
}
