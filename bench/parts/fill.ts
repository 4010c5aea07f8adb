import type { Id } from '#domain/ledger.ts'
import type { LeadEvent } from '#domain/lead/events.ts'
import { epochMsOf, instantOf } from '#domain/time/instant.ts'
import { fold } from '#app/streams.ts'
import type { Parts } from '#app/parts.ts'

const BATCH = 2_000

/**
 * Open leads with a commitment each, written through the ledger's own append: `due` of them fall due now, the others in a year.
 * Their prospects and submissions are left out; the sweep looks at leads.
 */
export async function fillCommitments(
  parts: Parts,
  about: { readonly workspace: Id; readonly form: Id; readonly leads: number; readonly due: number },
): Promise<{ readonly filled: number }> {
  const { workspace, form, leads, due } = about
  const at = await parts.clock.now()
  const later = instantOf(epochMsOf(at) + 365 * 24 * 60 * 60_000)
  const people = await parts.ledger.transaction(workspace, (tx) => tx.people())
  const team = people.teams[0]
  if (!team) throw new Error('The starter playbook has teams.')
  for (let filled = 0; filled < leads; filled += BATCH) {
    const appends = Array.from({ length: Math.min(BATCH, leads - filled) }, (_, index) => {
      const dueAt = filled + index < due ? at : later
      const window = { notBefore: at, target: later, limit: dueAt }
      const ladder = [{ level: 1, at: dueAt, to: 'steward' as const }]
      const asked = { at, by: 'system' } as const
      const events: LeadEvent[] = [
        {
          ...asked,
          type: 'LeadOpened',
          data: {
            prospect: parts.newId(),
            submission: parts.newId(),
            form,
            source: 'Contact',
            kind: 'contact',
            submittedAt: at,
          },
        },
        {
          ...asked,
          type: 'LeadJudged',
          data: {
            playbook: 1,
            intent: 'to talk',
            fit: 'unknown',
            segment: 'everything else',
            segmentOrder: 5,
            motion: 'respond',
            alarm: false,
          },
        },
        {
          ...asked,
          type: 'CommitmentMade',
          data: { id: parts.newId(), kind: 'respond', window, ladder, team: team.id },
        },
      ]
      const folded = fold(
        'lead',
        parts.newId(),
        events.map((event, i) => ({ ...event, seq: i + 1, v: 1 })),
      )
      return { folded, after: 0, events }
    })
    await parts.ledger.transaction(workspace, (tx) => tx.append(appends))
  }
  return { filled: leads }
}
