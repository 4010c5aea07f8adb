import type { PoolClient } from 'pg'
import { lawfulBasisIn } from '#app/lawful-basis.ts'
import type { Playbooks } from '#app/playbooks.ts'
import { fold, type Recorded } from '#app/streams.ts'
import { restsOn, type RestsOn } from '#domain/lead/rests-on.ts'
import type { MailPurpose } from '#domain/lead/mail-events.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { readEvents } from '../read.ts'
import { factsIn } from './facts.ts'

/** What a mail of ours leans on; of a permission, in the words in which it was given, until those are forgotten. */
export type MailRests = {
  readonly mail: Id
  readonly purpose: MailPurpose
  readonly at: Instant
  readonly rests: RestsOn & { readonly wording?: string }
}

/** What each mail of these leads leans on, in the order in which they were written. */
export async function mailsRest(
  client: PoolClient,
  workspace: Id,
  { leads, playbooks }: { readonly leads: readonly Id[]; readonly playbooks: Playbooks },
): Promise<readonly MailRests[]> {
  const histories = await readEvents(client, workspace, { refs: leads.map((stream) => ({ stream })) })
  const known = leads.flatMap((id): readonly KnownLead[] => {
    const folded = fold('lead', id, histories.get(id) ?? [])
    return folded.kind === 'lead' && folded.state.status !== 'none' ? [folded.state] : []
  })
  const people = [...new Set(known.map(({ opened }) => opened.prospect))]
  const theirs = await readEvents(client, workspace, { refs: people.map((stream) => ({ stream })) })
  const found: MailRests[] = []
  for (const lead of known) {
    const events = theirs.get(lead.opened.prospect) ?? []
    const person = fold('prospect', lead.opened.prospect, events)
    const permissions =
      person.kind === 'prospect' && person.state.status === 'known' ? person.state.permissions : []
    const loaded = await playbooks.load(factsIn(client, workspace), lead.judged?.playbook || undefined)
    const basis = lawfulBasisIn(loaded, lead.judged?.segmentOrder ?? null)
    for (const mail of lead.mails) {
      const rests = restsOn(lead, mail, { permissions, basis })
      const wording = rests.on === 'consent' ? wordingOf(events, rests) : undefined
      const { id, purpose, queuedAt: at } = mail
      found.push({ mail: id, purpose, at, rests: { ...rests, ...(wording && { wording }) } })
    }
  }
  return found
}

/** Every mail to these people, as it was written, with what it leaned on. */
export async function mailsTo(
  client: PoolClient,
  workspace: Id,
  { people, ...about }: { people: readonly Id[]; leads: readonly Id[]; playbooks: Playbooks },
) {
  const { rows } = await client.query<{ id: Id }>(
    `select m.id, m.lead, m.purpose, m.state, m.queued_at as "queuedAt", m.sent_at as "sentAt", m."to", m.subject, m.text
    from mail m join lead l on l.workspace = $1 and l.id = m.lead and l.prospect = any($2::uuid[]) where m.workspace = $1 order by m.queued_at`,
    [workspace, people],
  )
  const rests = await mailsRest(client, workspace, about)
  const byMail = new Map(rests.map(({ mail, rests: on }) => [mail, on]))
  return rows.map((mail) => ({ ...mail, restsOn: byMail.get(mail.id) ?? null }))
}

const wordingOf = (
  events: readonly Recorded[],
  { permission, at }: Extract<RestsOn, { on: 'consent' }>,
): string | undefined =>
  events.flatMap((event) =>
    event.type === 'PermissionGiven' && event.at === at && event.data.permission === permission
      ? [event.private?.wording]
      : [],
  )[0]
