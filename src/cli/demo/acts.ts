import { carryOut, type Outcome } from '#app/carry-out.ts'
import { carryOutAppointment } from '#app/appointments.ts'
import { carryOutHandoff } from '#app/carry-out-handoff.ts'
import { recordMail } from '#app/send-mail.ts'
import { agreeFrom, appointmentCommandFrom, type AppointmentAsks } from '#contract/appointment-command.ts'
import {
  AppointmentRequest,
  appointmentRequests,
  type AppointmentRequestName,
} from '#contract/appointment-requests.ts'
import { handoffCommandFrom, type HandoffAsks } from '#contract/handoff-command.ts'
import { disputeRequests, handoffRequests } from '#contract/handoff-requests.ts'
import { leadCommandFrom } from '#contract/lead-command.ts'
import { leadRequests, type LeadRequestName } from '#contract/lead-requests.ts'
import type { Said } from '#contract/said.ts'
import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { LeadCommand } from '#domain/lead/lead.ts'
import type { Id } from '#domain/ledger.ts'
import type { Case, Stage } from './stage.ts'

const handoffNames = { ...handoffRequests, ...disputeRequests } as const
export type HandoffSaid<Name extends HandoffAsks['name']> = Said<(typeof handoffNames)[Name]>
export type LeadSaid<Name extends LeadRequestName> = Said<(typeof leadRequests)[Name]>
export type AppointmentSaid<Name extends AppointmentRequestName> = Said<(typeof appointmentRequests)[Name]>
export type Agreeing = Said<typeof AppointmentRequest>

/** Undefined where it was refused: as in life, not everything that somebody sets out to do can be done. */
const idUnlessRefused = (id: Id, { outcome }: Pick<Outcome, 'outcome'>): Id | undefined =>
  outcome === 'refused' ? undefined : id

/** What somebody does with a lead, said as it is to the API. Returns its id: that of the touch, the mail, the hand-off … */
export async function withLead<Name extends LeadRequestName>(
  { opened: { parts }, world: { workspace } }: Stage,
  { lead, owner: by, to }: Case,
  { name, said }: { readonly name: Name; readonly said: LeadSaid<Name> },
): Promise<Id | undefined> {
  const request = leadRequests[name].parse({ ...said, id: parts.newId() })
  const at = await parts.clock.now()
  // Each name is read by its own schema; the compiler can't follow that through the table.
  const asks = { name, request } as Parameters<typeof leadCommandFrom>[0]
  const command = leadCommandFrom(asks, { by, at, to })
  const [outcome] = await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts),
  )
  return outcome && idUnlessRefused(request.id, outcome)
}

/** There is no mail server here: whoever wrote sends it by hand, and says so. */
export async function mailed(
  { opened: { parts }, world: { workspace } }: Stage,
  { lead, owner: by }: Pick<Case, 'lead' | 'owner'>,
  mail: Id,
): Promise<void> {
  const result = { sent: mail, evidence: 'claimed', again: false } as const
  await recordMail(parts, { workspace, lead, mail, by, result })
}

/** What the buyer says, or what the system alone may say. */
export async function onLead(
  { opened: { parts }, world: { workspace } }: Stage,
  lead: Id,
  command: LeadCommand,
): Promise<boolean> {
  const [outcome] = await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts),
  )
  return outcome !== undefined && outcome.outcome !== 'refused'
}

export async function withHandoff<Name extends HandoffAsks['name']>(
  { opened: { parts }, world: { workspace } }: Stage,
  { id: of, by }: { readonly id: Id; readonly by: Id },
  { name, said }: { readonly name: Name; readonly said: HandoffSaid<Name> },
): Promise<Id | undefined> {
  const request = handoffNames[name].parse({ ...said, id: parts.newId() })
  const at = await parts.clock.now()
  // As above.
  const command = handoffCommandFrom({ name, request } as HandoffAsks, { by, at, of })
  const about = { of: name in disputeRequests ? 'dispute' : 'handoff', id: of, command } as const
  const { outcome } = await carryOutHandoff(parts, workspace, about)
  return idUnlessRefused(request.id, outcome)
}

export async function agreed(
  stage: Stage,
  { lead, owner: by }: Pick<Case, 'lead' | 'owner'>,
  { host, ...said }: Agreeing & { readonly host: Id; readonly zone: string },
): Promise<Id | undefined> {
  const { parts } = stage.opened
  const request = AppointmentRequest.parse({ ...said, id: parts.newId() })
  const at = await parts.clock.now()
  const command = agreeFrom(request, { by, at, lead, host, zone: said.zone })
  return onAppointment(stage, request.id, command)
}

export async function withAppointment<Name extends AppointmentRequestName>(
  stage: Stage,
  { id: appointment, by, zone }: { readonly id: Id; readonly by: Id; readonly zone: string },
  { name, said }: { readonly name: Name; readonly said: AppointmentSaid<Name> },
): Promise<Id | undefined> {
  const { parts } = stage.opened
  const request = appointmentRequests[name].parse({ ...said, id: parts.newId() })
  const at = await parts.clock.now()
  // As above.
  const command = appointmentCommandFrom({ name, request } as AppointmentAsks, { by, at, zone })
  return onAppointment(stage, appointment, command)
}

export async function onAppointment(
  { opened: { parts }, world: { workspace } }: Stage,
  appointment: Id,
  command: AppointmentCommand,
): Promise<Id | undefined> {
  const { outcome } = await carryOutAppointment(
    parts,
    { workspace, carry: carryOut },
    { appointment, command },
  )
  return idUnlessRefused(appointment, outcome)
}
