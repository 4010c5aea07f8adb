import type { PoolClient } from 'pg'
import { trustIn } from '#app/trust.ts'
import type { Id } from '#domain/ledger.ts'
import type { Attachment } from '#domain/submission/attachment.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import { trustRows, type TrustRow } from './trusts.ts'

type Row = {
  readonly id: Id
  readonly form: string
  readonly kind: string
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly private: string | null
  readonly from: { readonly prospect: Id; readonly name: string | null; readonly email: string | null } | null
  readonly byTrust: boolean
}

/** What the buyer sent, try by try, in their own words. */
export async function leadSubmissions(client: PoolClient, workspace: Id, lead: Id) {
  const { rows } = await client.query<Row>({
    name: 'view-lead-submissions',
    text: `select s.submission as id, coalesce(f.name, s.source) as form, s.kind, s.submitted_at as "submittedAt",
        s.received_at as "receivedAt", e.private, coalesce('trusted' = any(s.noticed) and s.held_at is null, false) as "byTrust",
        case when p.id is null then null else json_build_object('prospect', p.id, 'name', p.name, 'email', p.email) end as "from"
      from placement s left join form f on f.workspace = $1 and f.id = s.form
      left join lateral (select id, name, email from prospect where workspace = $1 and id = s.prospect and status = 'known' limit 1) p on true
      ${asReadNow('s.submission')}
      where s.workspace = $1 and s.lead = $2 order by s.submitted_at, s.received_at, s.submission`,
    values: [workspace, lead],
  })
  const trusts = rows.some(({ byTrust }) => byTrust) ? await trustRows(client, workspace) : []
  return rows.map(({ private: hidden, byTrust, ...row }) => {
    const { canonical, attachments = [], leftOut = [] } = hiddenIn(hidden)
    const { message = null, answers = [], campaign = {} } = canonical ?? {}
    return {
      ...row,
      message,
      answers,
      campaign,
      attachments: attachments.map(asRow),
      leftOut,
      trusted: byTrust ? trustedBy(canonical, trusts) : null,
    }
  })
}

/** What was learned that it is trusted by; nothing where that was taken back since, or stands in the playbook. */
function trustedBy(canonical: CanonicalSubmission | undefined, trusts: readonly TrustRow[]) {
  const found = canonical && trustIn(canonical, trusts)
  if (!found) return { by: null }
  const { kind, value, submission, givenAt } = found
  return { by: { kind, value, submission, givenAt } }
}

/** Joins, as `e`, the event that says how a submission is read now: the first, or the last since its field map changed. */
export const asReadNow = (submission: string): string =>
  `left join lateral (select data, private from event where workspace = $1 and stream = ${submission}
        and type in ('SubmissionReceived', 'SubmissionRemapped') order by seq desc limit 1) e on true`

/** What the private part of such an event holds; undefined once it is forgotten. */
export function canonicalOf(hidden: string | null): CanonicalSubmission | undefined {
  return hiddenIn(hidden).canonical
}

type Hidden = NonNullable<SubmissionReceived['private']>
const hiddenIn = (hidden: string | null): Partial<Hidden> => (hidden === null ? {} : JSON.parse(hidden))

export const asRow = ({ id, name, type, bytes }: Attachment) => ({ id, name, type, bytes })
