import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import { checksOut } from '#domain/mailbox/sender.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Id } from '#domain/ledger.ts'
import { inAppointment } from './appointments.ts'
import { whoIs } from './appointment-people.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { ReadMail } from './read-mail.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The answer of a calendar to an invitation of ours, which is about the appointment that it names if it comes from whom that is with.
 * It is believed where our mail server vouches for its sender, or where it came to the address that only they were told. Returns the
 * lead that it belongs to.
 */
export async function takeAnswer(
  parts: Parts,
  workspace: Id,
  {
    mail,
    authserv,
    leadOfAddress,
  }: {
    readonly mail: ReadMail
    readonly authserv: string | undefined
    readonly leadOfAddress: (address: string) => Id | undefined
  },
): Promise<Id | undefined> {
  const { calendar, from, findings, to } = mail
  if (!calendar || !from || !UUID.test(calendar.uid)) return undefined
  const at = await parts.clock.now()
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const [head] = await tx.appointmentHeads([calendar.uid])
    const who = head && (await whoIs(tx, head.lead))
    const isTheirs = who?.email && emailKey(calendar.attendee) === emailKey(who.email)
    if (!head || !isTheirs || who.forgotten) return undefined
    const vouched =
      emailKey(from.address) === emailKey(calendar.attendee) &&
      checksOut(from.address, { findings, ours: authserv })
    const proven = vouched || to.some((address) => leadOfAddress(address) === head.lead)
    const { sequence: revision, reply, wished, words } = calendar
    const by = proven ? 'buyer' : 'system'
    const command: AppointmentCommand = {
      ...{ at, by, revision, reply, proven, wished, words },
      type: 'ReplyToAppointment',
    }
    await inAppointment(tx, { sources: parts, carry: carryOut }, { appointment: calendar.uid, command })
    return head.lead
  })
}
