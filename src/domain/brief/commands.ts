import type { Decision } from '../decision.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import type { BriefEvent } from './brief.ts'
import { openBrief, type OpenBrief } from './open-brief.ts'
import { prepareBrief, type PrepareBrief } from './prepare.ts'

/** What may be asked of a lead's brief. */
export type BriefCommand = PrepareBrief | OpenBrief

export const isBriefCommand = (command: { readonly type: string }): command is BriefCommand =>
  command.type === 'PrepareBrief' || command.type === 'OpenBrief'

export const handleBrief = (lead: Lead, command: BriefCommand): Decision<BriefEvent, LeadRefusal> =>
  command.type === 'PrepareBrief' ? prepareBrief(lead, command) : openBrief(lead, command)
