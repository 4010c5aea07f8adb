import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { decideAlias, type AliasCommand, type AliasRefusal } from './alias.ts'
import { correct, type CorrectProspect } from './correct.ts'
import { forgetVisits, type ForgetVisits } from './forget-visits.ts'
import { meet, type MeetProspect } from './meet.ts'
import { setPermission, type SetPermission } from './permission.ts'
import type { Prospect, ProspectEvent } from './prospect.ts'
import { receiveSignal, type ReceiveSignal, type SignalRefusal } from './receive-signal.ts'

export type ErasePerson = Asked & {
  readonly type: 'ErasePerson'
  readonly leads: number
  readonly submissions: number
}
export type ProspectCommand =
  | MeetProspect
  | CorrectProspect
  | SetPermission
  | ErasePerson
  | ForgetVisits
  | ReceiveSignal
  | AliasCommand
export type ProspectRefusal =
  | { readonly code: 'no_such_prospect' }
  | { readonly code: 'prospect_erased' }
  | SignalRefusal
  | AliasRefusal

/** The whole of what can be asked of a prospect. */
export function decideProspect(
  prospect: Prospect,
  command: ProspectCommand,
): Decision<ProspectEvent, ProspectRefusal> {
  const { at, by } = command
  if (command.type === 'ErasePerson') {
    if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
    if (prospect.status === 'erased') return nothing
    const { leads, submissions } = command
    return happened({ type: 'PersonErased', at, by, data: { leads, submissions } })
  }
  if (command.type === 'ReceiveSignal') return receiveSignal(prospect, command)
  if (command.type === 'MeetProspect') return meet(prospect, command)
  if (command.type === 'CorrectProspect') return correct(prospect, command)
  if (command.type === 'ForgetVisits') return forgetVisits(prospect, command)
  if (command.type === 'SetPermission') return setPermission(prospect, command)
  return decideAlias(prospect, command)
}
