import { nothing, refused, type Decision } from '../decision.ts'
import { isPast } from './past.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

/** Of a lead that happened elsewhere little can be asked; what comes unasked finds nothing to do. */
export const notOfThePast = (lead: Lead, command: string): Decision<never, LeadRefusal> | undefined => {
  if (!isPast(lead) || ofThePast.has(command)) return undefined
  return unasked.has(command) ? nothing : refused({ code: 'lead_historical' })
}

const ofThePast: ReadonlySet<string> = new Set([
  'OpenLead',
  'RecordPast',
  'AdoptLead',
  'AddNote',
  'ForgetLead',
  'ForgetWords',
])
const unasked: ReadonlySet<string> = new Set([
  'ReadLead',
  'CheckCommitments',
  'Withdraw',
  'PrepareBrief',
  'OpenBrief',
])
