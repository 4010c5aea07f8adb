import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { cardRows } from './cards.ts'
import { leadCommitments } from './lead-commitments.ts'
import { leadCorrections } from './lead-corrections.ts'
import { leadEvents } from './lead-events.ts'
import { leadMails } from './lead-mails.ts'
import { leadSubmissions } from './lead-submissions.ts'
import { prospectOfLead } from './prospect.ts'

/** Everything that is on one lead, asked together; undefined where there is no such lead. */
export async function leadFound(client: PoolClient, workspace: Id, { lead, at }: { lead: Id; at: Instant }) {
  const [[card], prospect, submissions, commitments, mails, events, corrections] = await Promise.all([
    cardRows(client, workspace, { ids: [lead], asOf: at }),
    prospectOfLead(client, workspace, lead),
    leadSubmissions(client, workspace, lead),
    leadCommitments(client, workspace, lead),
    leadMails(client, workspace, lead),
    leadEvents(client, workspace, lead),
    leadCorrections(client, workspace, lead),
  ])
  return card && prospect && { card, prospect, submissions, commitments, mails, events, corrections }
}
