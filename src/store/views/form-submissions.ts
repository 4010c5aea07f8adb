import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Place, SubmissionReceived } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import { asReadNow, canonicalOf } from './lead-submissions.ts'

export const SUBMISSIONS_MAX = 100

type Row = {
  readonly id: Id
  readonly receivedAt: Instant
  readonly data: string
  readonly private: string | null
  readonly place: Place | null
  readonly lead: Id | null
}

/** The last that came through a form, those still pending included. */
export async function formSubmissions(client: PoolClient, workspace: Id, form: Id) {
  const { rows } = await client.query<Row>({
    name: 'view-form-submissions',
    text: `select s.id, s.received_at as "receivedAt", first.data, e.private, p.place, p.lead from submission s
      join event first on first.workspace = $1 and first.stream = s.id and first.seq = 1
      ${asReadNow('s.id')}
      left join placement p on p.workspace = $1 and p.submission = s.id
      where s.workspace = $1 and s.form = $2 order by s.received_at desc, s.id desc limit ${SUBMISSIONS_MAX}`,
    values: [workspace, form],
  })
  return rows.map(({ data, private: hidden, place, ...row }) => {
    const received: SubmissionReceived['data'] = JSON.parse(data)
    const { person, message } = canonicalOf(hidden) ?? {}
    return {
      ...row,
      submittedAt: received.submittedAt,
      place: place ?? ('pending' as const),
      name: person?.name ?? null,
      email: person?.email ?? null,
      message: message ?? null,
      linkedTo: received.linkedTo ?? null,
    }
  })
}
