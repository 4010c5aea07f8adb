import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Attachment } from '#domain/submission/attachment.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = {
  readonly id: Id
  readonly form: string
  readonly kind: string
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly private: string | null
}

/** What the buyer sent, try by try, in their own words. */
export async function leadSubmissions(client: PoolClient, workspace: Id, lead: Id) {
  const { rows } = await client.query<Row>({
    name: 'view-lead-submissions',
    text: `select s.submission as id, coalesce(f.name, s.source) as form, s.kind, s.submitted_at as "submittedAt",
        s.received_at as "receivedAt", e.private
      from placement s left join form f on f.workspace = $1 and f.id = s.form
      left join event e on e.workspace = $1 and e.stream = s.submission and e.seq = 1
      where s.workspace = $1 and s.lead = $2 order by s.submitted_at, s.received_at, s.submission`,
    values: [workspace, lead],
  })
  return rows.map(({ private: hidden, ...row }) => {
    const { canonical, attachments = [], leftOut = [] } = hiddenIn(hidden)
    const { message = null, answers = [], campaign = {} } = canonical ?? {}
    return { ...row, message, answers, campaign, attachments: attachments.map(asRow), leftOut }
  })
}

/** What the private part of a submission's first event holds; undefined once it is forgotten. */
export function canonicalOf(hidden: string | null): CanonicalSubmission | undefined {
  return hiddenIn(hidden).canonical
}

type Hidden = NonNullable<SubmissionReceived['private']>
const hiddenIn = (hidden: string | null): Partial<Hidden> => (hidden === null ? {} : JSON.parse(hidden))

export const asRow = ({ id, name, type, bytes }: Attachment) => ({ id, name, type, bytes })
