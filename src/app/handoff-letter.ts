import { handoffOf } from '#domain/handoff/state.ts'
import { appointmentAhead } from '#domain/lead/appointment-events.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { personOf } from '#domain/team/people.ts'
import { carryOut } from './carry-out.ts'
import type { WaitingMail } from './mail-ports.ts'
import type { Parts } from './parts.ts'
import { fold } from './streams.ts'

type About = {
  readonly workspace: Id
  readonly lead: Id
  readonly handoff: Id
  readonly member: Id
}

/** The mail of a hand-off as it leaves: with the report as it stands, as long as there is anybody it may tell of. */
export const handoffLetter = (
  parts: Parts,
  waiting: WaitingMail,
  { workspace, lead, handoff: id, member }: About,
): Promise<WaitingMail> =>
  parts.ledger.transaction(workspace, async (tx) => {
    const events = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
    const { kind, state } = fold('lead', lead, events)
    if (kind !== 'lead' || state.status === 'none' || state.forgotten) return waiting
    const handoff = handoffOf(state, id)
    const offer = handoff?.offers.findLast(({ to }) => to === member || to === undefined)
    const due = state.commitments.find((one) => one.id === offer?.commitment)
    if (!handoff || !offer) return waiting
    const people = await tx.people()
    const { zone } = await parts.playbooks.load(tx)
    const [about] = await tx.followed([lead])
    const words = parts.letters.handoff({
      firm: waiting.firm,
      name: personOf(people, member)?.name ?? '',
      url: parts.handoffUrl(id),
      told: {
        ...{ zone, segment: state.judged?.segment ?? '', submittedAt: state.opened.submittedAt },
        prospect: about?.name ?? '',
        organisation: about?.organisation ?? '',
        qualifier: personOf(people, handoff.qualifier)?.name ?? '',
        acceptBy: due?.window.limit,
        report: reportWith(state, offer.at),
      },
    })
    return { ...waiting, ...words }
  })

/** The appointment that is agreed stands in it, whatever moment was written down before. */
function reportWith(lead: KnownLead, since: Instant): KnownLead['report'] {
  const ahead = appointmentAhead(lead, since)
  return lead.report && ahead ? { ...lead.report, appointment: ahead.start } : lead.report
}

/** Their mail server has it, by its message id: they can no longer not have got it. Or it wouldn't have it, and that is known too. */
export async function handoffMailed(
  parts: Parts,
  { workspace, lead, handoff, member }: About,
  messageId: string | undefined,
): Promise<void> {
  const at = await parts.clock.now()
  const receipt = messageId === undefined ? 'refused' : 'mailed'
  const asked = { at, by: 'system', handoff, member } as const
  const command = { type: 'ReceiveHandoff', ...asked, receipt, messageId } as const
  await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts),
  )
}
