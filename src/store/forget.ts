import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { domainsOver, hostOf } from '#domain/text/domains.ts'
import { fold, type Kind } from '#app/streams.ts'
import { writeRows } from './append.ts'
import { forgetKeys, forgetReasons } from './forget-aliases.ts'
import { readEvents } from './read.ts'

/** What an erased person leaves: their leads and submissions. */
export async function belongingTo(client: PoolClient, workspace: Id, prospect: Id) {
  const leads = await client.query<{ id: Id }>(
    'select id from lead where workspace = $1 and prospect = $2 order by opened_at',
    [workspace, prospect],
  )
  const submissions = await client.query<{ id: Id }>(
    'select submission as id from placement where workspace = $1 and prospect = $2 order by received_at',
    [workspace, prospect],
  )
  return { leads: leads.rows.map(({ id }) => id), submissions: submissions.rows.map(({ id }) => id) }
}

/** Takes what is private out of the ledger and out of every row that was made of it. The chain keeps its digests and still verifies. */
export async function forget(
  client: PoolClient,
  workspace: Id,
  {
    prospect,
    addresses,
    leads,
    submissions,
    at,
  }: {
    prospect: Id
    addresses: readonly string[]
    leads: readonly Id[]
    submissions: readonly Id[]
    at: Instant
  },
): Promise<void> {
  const appointments = await appointmentsWith(client, workspace, leads)
  const streams = [prospect, ...leads, ...submissions, ...appointments]
  await forgetKeys(client, workspace, prospect)
  const neighbours = await forgetReasons(client, workspace, prospect)
  await client.query(
    'update event set private = null, salt = null where workspace = $1 and stream = any($2::uuid[]) and salt is not null',
    [workspace, streams],
  )
  await client.query(
    'update submission set raw = null, address = null, content_type = null where workspace = $1 and id = any($2::uuid[])',
    [workspace, submissions],
  )
  await forgetBeside(client, workspace, { streams, leads, submissions, addresses })
  await client.query(
    'insert into erasure (workspace, prospect, at) values ($1, $2, $3) on conflict do nothing',
    [workspace, prospect, at],
  )
  await foldAgain(client, workspace, [
    { kind: 'prospect', streams: [prospect, ...neighbours] },
    { kind: 'lead', streams: leads },
    { kind: 'submission', streams: submissions },
    { kind: 'appointment', streams: appointments },
  ])
}

async function appointmentsWith(
  client: PoolClient,
  workspace: Id,
  leads: readonly Id[],
): Promise<readonly Id[]> {
  const text = 'select id from appointment where workspace = $1 and lead = any($2::uuid[]) order by id'
  return (await client.query<{ id: Id }>(text, [workspace, leads])).rows.map(({ id }) => id)
}

type Beside = Readonly<Record<'streams' | 'leads' | 'submissions' | 'addresses', readonly string[]>>

/** What is kept about them beside the ledger. */
async function forgetBeside(
  client: PoolClient,
  workspace: Id,
  { streams, leads, submissions, addresses }: Beside,
): Promise<void> {
  await client.query('delete from attachment where workspace = $1 and stream = any($2::uuid[])', [
    workspace,
    streams,
  ])
  await client.query('delete from report_draft where workspace = $1 and lead = any($2::uuid[])', [
    workspace,
    leads,
  ])
  await client.query('delete from sighting where workspace = $1 and submission = any($2::uuid[])', [
    workspace,
    submissions,
  ])
  await client.query('delete from set_aside where workspace = $1 and sender_key = any($2::text[])', [
    workspace,
    addresses,
  ])
  // A site of one's own is about oneself; of a firm's, no more is lost than another look.
  await client.query('delete from brief_search where workspace = $1 and domain = any($2::text[])', [
    workspace,
    [...new Set(addresses.flatMap((address) => domainsOver(hostOf(address) ?? '')))],
  ])
}

/** Their rows are made again of what is left. */
export async function foldAgain(
  client: PoolClient,
  workspace: Id,
  changed: readonly { readonly kind: Kind; readonly streams: readonly Id[] }[],
): Promise<void> {
  const kinds = new Map(changed.flatMap(({ kind, streams }) => streams.map((id): [Id, Kind] => [id, kind])))
  const refs = [...kinds.keys()].map((stream) => ({ stream }))
  const histories = await readEvents(client, workspace, { refs })
  await writeRows(
    client,
    workspace,
    [...histories].map(([stream, events]) => ({
      folded: fold(kinds.get(stream) ?? 'lead', stream, events),
      events,
    })),
  )
}
