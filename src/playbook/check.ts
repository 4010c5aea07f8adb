import { expandCalendars } from './calendars.ts'
import { hasErrors, inFileOrder } from './finding.ts'
import { parsePlaybook, type PlaybookParsed } from './parse.ts'

/** Any year: whether a region has holidays at all doesn't depend on it. */
const anyYear = { fromYear: 2026, toYear: 2026 }

/** All that `parsePlaybook` finds, and what needs the list of the world's holidays: whether its regions are known. */
export async function checkPlaybook(text: string): Promise<PlaybookParsed> {
  const parsed = parsePlaybook(text)
  if (!parsed.playbook) return parsed
  const { findings } = await expandCalendars(parsed.playbook, anyYear)
  const all = inFileOrder([...parsed.findings, ...findings])
  return hasErrors(all) ? { findings: all } : { findings: all, playbook: parsed.playbook }
}
