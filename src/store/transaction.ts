import type { PoolClient } from 'pg'
import type { CommandKept, Effect, LockClass, StreamRef, Tx } from '#app/ports.ts'
import type { Kind, Recorded } from '#app/streams.ts'
import type { Notice } from '#app/mail-ports.ts'
import { append, asConflict } from './append.ts'
import { appointmentReads } from './appointments.ts'
import { claimPending } from './claim-pending.ts'
import { candidatesFor, groupIn } from './candidates.ts'
import { keepFiles } from './attachments.ts'
import { factReaders } from './facts.ts'
import { forget, belongingTo } from './forget.ts'
import { forgetInImports } from './forget-imports.ts'
import { dropRaw, keptUntil } from './kept-until.ts'
import { briefReads } from './briefs.ts'
import { handoffReads } from './handoffs.ts'
import { knownIn } from './known.ts'
import { keepPast, pastPlaces } from './past.ts'
import { forgetMember } from './forget-member.ts'
import { neglectReads } from './neglect.ts'
import { dropSetAside, forgetWords, wordsDue, wordsLeft } from './words.ts'
import { morningsIn } from './mornings.ts'
import { keepRaw } from './keep-raw.ts'
import { readEvents, type Histories } from './read.ts'
import { routingReaders } from './routing.ts'

/** The numbers under which PostgreSQL keeps our advisory locks apart. */
const PEOPLE = 7100
const lockClasses: Readonly<Record<LockClass, number>> = { prospect: 7101, team: 7102, stream: 7103 }

/** What a use case can do inside its transaction. */
export function transactionIn(client: PoolClient, workspace: string): Tx {
  const readers = factReaders(client, workspace)
  const steady = remembering(readers)
  const known: Histories = { histories: new Map(), links: new Map() }
  return {
    workspace,
    lockPeople: lockingPeople(client, workspace),
    lock: (lockClass, keys) => lock(client, workspace, { lockClass, keys }),
    lockTouched: async (leads) => {
      if (leads.length > 0)
        await client.query({ ...lockingTouched, values: [lockClasses.prospect, workspace, leads] })
    },
    claimPending: (ids, at) => claimPending(client, workspace, { ids, at, known }),
    read: async (refs) => {
      const unread = refs.filter(({ stream }) => !known.histories.has(stream))
      const read = await readEvents(client, workspace, { refs: unread, links: known.links })
      return unread.length === refs.length ? read : new Map([...read, ...kept(refs, known)])
    },
    commandsSeen: async (ids) => {
      const { rows } = await client.query({ ...seen, values: [workspace, ids] })
      return rows
    },
    keepCommands: (commands) => keepCommands(client, workspace, commands),
    enqueue: (effects) => enqueue(client, effects),
    keepFiles: (about) => keepFiles(client, workspace, about),
    keepHookSecrets: async ({ form, provider, sealed, givenAt }) => {
      await client.query(
        `insert into hook_secret (workspace, form, provider, sealed, given_at) values ($1, $2, $3, $4, $5)
         on conflict (workspace, form, provider) do update set sealed = excluded.sealed, given_at = excluded.given_at`,
        [workspace, form, provider, sealed, givenAt],
      )
    },
    pastPlaces: (submissions) => pastPlaces(client, workspace, submissions),
    keepPast: (kept) => keepPast(client, workspace, kept),
    keepNotices: (notices) => keepNotices(client, workspace, notices),
    keepRaw: (submission) => keepRaw(client, workspace, submission),
    candidates: (sought) => candidatesFor(client, workspace, sought),
    groupOf: (prospect) => groupIn(client, workspace, prospect),
    belongingTo: (prospect) => belongingTo(client, workspace, prospect),
    keptUntil: (periods, about) => keptUntil(client, workspace, { periods, ...about }),
    dropRaw: (before, most) => dropRaw(client, workspace, { before, most }),
    wordsDue: (about) => wordsDue(client, workspace, about),
    wordsLeft: (about) => wordsLeft(client, workspace, about),
    forgetWords: (gone) => forgetWords(client, workspace, gone),
    dropSetAside: (before, most) => dropSetAside(client, workspace, { before, most }),
    forget: (about) => forget(client, workspace, about),
    forgetMember: (about) => forgetMember(client, workspace, about),
    ...knownIn(client, workspace),
    ...morningsIn(client, workspace),
    ...routingReaders(client, workspace),
    forgetInImports: (addresses) => forgetInImports(client, workspace, addresses),
    ...handoffReads(client, workspace),
    ...neglectReads(client, workspace),
    ...briefReads(client, workspace),
    ...appointmentReads(client, workspace),
    ...readers,
    ...steady.readers,
    append: (appends) => {
      if (appends.some(({ folded: { kind } }) => restedOn.has(kind))) steady.forget()
      for (const { folded } of appends) known.histories.delete(folded.stream)
      return append(client, workspace, { appends, links: known.links })
    },
  }
}

const kept = (refs: readonly StreamRef[], { histories }: Histories) =>
  refs.flatMap(({ stream }): [string, readonly Recorded[]][] => {
    const history = histories.get(stream)
    return history ? [[stream, history]] : []
  })

/** Asked for again while it is held, a lock is held. */
function lockingPeople(client: PoolClient, workspace: string): Tx['lockPeople'] {
  let held: Parameters<Tx['lockPeople']>[0] | undefined
  return async (how) => {
    if (held === 'to change' || held === how) return
    const name = how === 'to change' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
    await client.query({ name, text: `select ${name}($1, hashtext($2))`, values: [PEOPLE, workspace] })
    held = how
  }
}

/** Streams whose events change what is remembered. */
const restedOn: ReadonlySet<Kind> = new Set(['member', 'team', 'playbook', 'workspace'])

/** Who works here and by which playbook can't change under the people's lock but by what this transaction itself appends. */
function remembering(readers: Pick<Tx, 'people' | 'playbookInForce' | 'workspaceName'>) {
  let people: ReturnType<Tx['people']> | undefined
  let inForce: ReturnType<Tx['playbookInForce']> | undefined
  let name: ReturnType<Tx['workspaceName']> | undefined
  return {
    readers: {
      people: () => (people ??= readers.people()),
      playbookInForce: () => (inForce ??= readers.playbookInForce()),
      workspaceName: () => (name ??= readers.workspaceName()),
    },
    forget: () => {
      people = undefined
      inForce = undefined
      name = undefined
    },
  }
}

const locking = {
  name: 'lock',
  text: 'select pg_advisory_xact_lock($1, key) from (select distinct hashtext(key) as key from unnest($2::text[]) as key order by 1) as keys',
}

/** By the keys by which prospects are locked everywhere, and by the domain of their address, in the same order. */
const lockingTouched = {
  name: 'lock-touched',
  text: `select pg_advisory_xact_lock($1, key) from (
      select distinct hashtext($2::text || '/' || named.key) as key
      from unnest($3::uuid[]) as wanted (lead)
      cross join lateral (select prospect from lead where workspace = $2::uuid and id = wanted.lead limit 1) l
      cross join lateral (select email_key, mail_domain from prospect where workspace = $2::uuid and id = l.prospect limit 1) p
      cross join lateral (values (coalesce(p.email_key, l.prospect::text)), ('@' || p.mail_domain)) as named (key)
      where named.key is not null order by 1
    ) as keys`,
}

async function lock(
  client: PoolClient,
  workspace: string,
  { lockClass, keys }: { lockClass: LockClass; keys: readonly string[] },
): Promise<void> {
  if (keys.length === 0) return
  await client.query({
    ...locking,
    values: [lockClasses[lockClass], keys.map((key) => `${workspace}/${key}`)],
  })
}

const seen = {
  name: 'commands-seen',
  text: `select id, stream, type, encode(digest, 'hex') as digest, seqs from command where workspace = $1 and id = any($2::uuid[])`,
}

/** One id that arrives twice at once: the second waits here for the first, fails on the key and is run again, now seeing it. */
async function keepCommands(
  client: PoolClient,
  workspace: string,
  commands: readonly CommandKept[],
): Promise<void> {
  const text = `insert into command (workspace, id, stream, type, digest, seqs, at)
    select $1, id, stream, type, decode(digest, 'hex'), seqs, at
    from jsonb_to_recordset($2::jsonb) as row (id uuid, stream uuid, type text, digest text, seqs int[], at timestamptz)`
  const values = [workspace, JSON.stringify(commands)]
  await client.query({ name: 'keep-commands', text, values }).catch(asConflict)
}

/** Effects go into the queue with the events that cause them; payloads carry ids only. */
export async function enqueue(client: Pick<PoolClient, 'query'>, effects: readonly Effect[]): Promise<void> {
  if (effects.length === 0) return
  const jobs = effects.map(({ task, ...payload }) => ({
    task,
    payload,
    key: `${task}/${idOf(payload)}`,
  }))
  await client.query('select enqueue($1::jsonb)', [JSON.stringify(jobs)])
}

const idOf = (payload: Omit<Effect, 'task'> & Partial<Record<'mail' | 'notice' | 'lead', string>>): string =>
  payload.mail ?? payload.notice ?? payload.lead ?? ''

async function keepNotices(client: PoolClient, workspace: string, notices: readonly Notice[]): Promise<void> {
  const text = `insert into notice (workspace, id, member, purpose, state, queued_at, subject, text, lead, handoff, appointment)
    select $1, id, member, purpose, 'queued', at, subject, text, lead, handoff, appointment
    from jsonb_to_recordset($2::jsonb) as row (id uuid, member uuid, purpose text, at timestamptz, subject text, text text, lead uuid, handoff uuid, appointment jsonb)`
  await client.query({ name: 'keep-notices', text, values: [workspace, JSON.stringify(notices)] })
}
