import { createHmac, hash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import { carryOut, type Outcome } from '#app/carry-out.ts'
import { found } from '#app/found.ts'
import type { Parts } from '#app/parts.ts'
import { playbooks } from '#app/playbooks.ts'
import { noOutsideCalendars } from '#app/appointment-ports.ts'
import { representativesByRouting } from '#app/representatives.ts'
import type { Mailer } from '#app/mail-ports.ts'
import type { KeepSubmission } from '#app/ports.ts'
import { receive, type OpenForm, type Received } from '#app/receive.ts'
import type { Asking } from '#app/streams.ts'
import type { Id } from '#domain/ledger.ts'
import type { Role } from '#domain/team/people.ts'
import type { FormKind } from '#domain/submission/canonical.ts'
import { registrableDomain } from '#intake/domains.ts'
import { canonicalFrom } from '#intake/canonical.ts'
import { applyFieldMap } from '#intake/field-map.ts'
import { isDisposableDomain } from '#intake/disposable.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { readBody } from '#intake/read-body.ts'
import { letters } from '#mail/letters.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { starterFor } from '#playbook/starter.ts'
import { connectionFor, type Database } from '#postgres/database.ts'
import { canonicalText } from '#store/canonical-text.ts'
import { manualClock } from '#store/clock.ts'
import { makePool } from '#store/connect.ts'
import { keepSubmissions } from '#store/intake.ts'
import { ledgerOn } from '#store/ledger.ts'
import { outboxOn } from '#store/outbox.ts'
import { openFormOn } from '#store/views/open-form.ts'

/** The road's parts as one process of Handraise has them, with a clock that is moved by hand. */
export type Process = {
  readonly pool: Pool
  readonly parts: Parts
  readonly keep: KeepSubmission
  readonly close: () => Promise<void>
}

/** Monday 2 March 2026, ten in the morning in London: every history begins then. */
export const BEGINNING = '2026-03-02T10:00:00.000Z'
const SECRET = 'only for tests, '.repeat(3)
const noMailer: Mailer = {
  configured: false,
  send: async () => ({ failed: 'not_configured', detail: 'no_server' }),
}

export async function processOn(
  database: Database,
  { mailer = noMailer, max = 6 }: { mailer?: Mailer; max?: number } = {},
): Promise<Process> {
  const pool = makePool(connectionFor(database, 'app', { max }), () => undefined)
  await pool.query('insert into clock (now) values ($1) on conflict do nothing', [BEGINNING])
  const mac = (text: string) => createHmac('sha256', SECRET).update(text).digest('hex')
  const parts: Parts = {
    ledger: ledgerOn(pool),
    clock: await manualClock(pool),
    newId: randomUUID,
    playbooks: playbooks(),
    representatives: representativesByRouting,
    briefs: { look: {}, countryOfNumber: () => undefined },
    outsideCalendars: noOutsideCalendars,
    appointmentUrl: (_, appointment) => `http://acme.example/a/${appointment}`,
    letters,
    mailer,
    outbox: outboxOn(pool),
    isPersonal: isPersonalDomain,
    isDisposable: isDisposableDomain,
    screening: nobodyLooks(mac),
    registrableDomain,
    applyFieldMap,
    textDigest: (text) => hash('sha256', text),
    statusUrl: (_, submission) => `http://handraise.example/r/${submission}`,
    replyAddress: () => undefined,
    nurtureUrl: () => 'http://localhost/n/token',
    unsubscribeUrl: (_, lead, mail) => `http://handraise.example/unsubscribe/${lead}/${mail}`,
    suppressionKey: (_, about) => hash('sha256', about, 'buffer'),
    suppressionKeys: (_, address) => [hash('sha256', address, 'buffer')],
    leadUrl: (lead) => `http://handraise.example/leads/${lead}`,
    handoffUrl: (handoff) => `http://handraise.example/handoffs/${handoff}`,
    heldUrl: () => 'http://handraise.example/held',
    morningUrl: () => 'http://handraise.example/morning',
    digest: ({ kind, stream, command }) => {
      const said = { ...command, at: undefined }
      return mac(canonicalText([kind, stream, said]))
    },
  }
  const keep = keepSubmissions(pool, ({ raw }) => hash('sha256', raw, 'buffer'))
  return { pool, parts, keep, close: () => pool.end() }
}

/** Screening by words alone: nothing is asked of the world. */
export const nobodyLooks = (digest: (text: string) => string): Parts['screening'] => ({
  isDisposable: () => false,
  meantDomain: () => undefined,
  reach: { known: () => 'unknown', look: () => Promise.resolve() },
  networkOf: () => undefined,
  digest,
})

export const people = ['ana', 'ben', 'eve', 'mia', 'sam'] as const
export type Name = (typeof people)[number]
export const formKindsHere = ['contact', 'download'] as const satisfies readonly FormKind[]

/** A firm with five people, all of them in every team, and a form of each kind. Ids only, so that another process can have it too. */
export type Firm = {
  readonly workspace: Id
  readonly members: Readonly<Record<Name, Id>>
  readonly teams: readonly Id[]
  readonly forms: Readonly<Record<(typeof formKindsHere)[number], Id>>
}

const rolesOf = (name: Name): readonly Role[] => {
  if (name === 'ben') return ['admin', 'manager']
  return name === 'eve' ? ['qualifier'] : ['qualifier', 'representative']
}

export async function foundFirm(
  process: Process,
  text = starterFor(starterText, { admin: 'ana@acme.example' }),
): Promise<Firm> {
  const { parts } = process
  const { playbook } = parsePlaybook(text)
  if (!playbook) throw new Error('The playbook of this firm can not be read.')
  const { holidays } = await expandCalendars(playbook, { fromYear: 2026, toYear: 2027 })
  const workspace = parts.newId()
  const members = Object.fromEntries(people.map((name) => [name, parts.newId()])) as Firm['members']
  const at = await parts.clock.now()
  const admin = { id: members.ana, email: 'ana@acme.example', name: 'Ana', user: randomUUID() }
  await found(parts, {
    workspace,
    name: 'Acme',
    admin,
    playbook: { playbook, text, digest: hash('sha256', text), holidays },
    at,
  })
  const asked = { at, by: members.ana }
  const teams = await parts.ledger.transaction(workspace, async (tx) =>
    (await tx.people()).teams.map(({ id }) => id),
  )
  const forms = { contact: parts.newId(), download: parts.newId() }
  const others = people.filter((name) => name !== 'ana')
  const askings: readonly Asking[] = [
    ...others.map((name): Asking => {
      const roles = rolesOf(name)
      const command = { ...asked, type: 'AddMember', email: `${name}@acme.example`, name, roles } as const
      return { kind: 'member', stream: members[name], command }
    }),
    ...formKindsHere.map((kind): Asking => {
      return { kind: 'form', stream: forms[kind], command: { ...asked, type: 'MakeForm', name: kind, kind } }
    }),
  ]
  const joining = teams.flatMap((stream) =>
    people.map((name): Asking => {
      return { kind: 'team', stream, command: { ...asked, type: 'JoinTeam', member: members[name] } }
    }),
  )
  const firm = { workspace, members, teams, forms }
  await ask(process, firm, askings)
  await ask(process, firm, joining)
  return firm
}

export const starterText = await readFile(new URL('../playbooks/starter.yaml', import.meta.url), 'utf8')

/** Carries out commands in one transaction. */
export const ask = (
  { parts }: Process,
  { workspace }: Pick<Firm, 'workspace'>,
  askings: readonly Asking[],
): Promise<readonly Outcome[]> => parts.ledger.transaction(workspace, (tx) => carryOut(tx, askings, parts))

export async function openForm({ pool, parts }: Process, form: Id): Promise<OpenForm> {
  const open = await openFormOn(pool, parts, form)
  if (!open) throw new Error('There is no such form.')
  return open
}

/** A filled-in form, as a browser's script posts it. */
export function submit(
  { parts, keep }: Process,
  form: OpenForm,
  {
    fields,
    key,
    keyPasses = true,
  }: { fields: Readonly<Record<string, string>>; key?: string | undefined; keyPasses?: boolean },
): Promise<Received> {
  const contentType = 'application/json'
  const raw = Buffer.from(JSON.stringify(fields))
  const reading = readBody(raw, contentType)
  if (reading.outcome === 'refused') throw new Error(`The body was refused: ${reading.refusal.code}.`)
  return receive(parts, keep, {
    form,
    arrival: {
      canonicalAt: (times) =>
        canonicalFrom(reading.fields, {
          ...times,
          kind: form.kind,
          source: form.name,
          provider: 'api',
          test: false,
        }),
      raw,
      contentType,
      key,
      keyPasses,
      address: '192.0.2.7',
    },
  })
}

/** Rows of one workspace, as the app sees them. */
export async function rowsIn<Row extends object>(
  { pool }: Pick<Process, 'pool'>,
  { workspace }: Pick<Firm, 'workspace'>,
  { text, values = [] }: { text: string; values?: readonly unknown[] },
): Promise<readonly Row[]> {
  const client = await pool.connect()
  try {
    await client.query(`begin; select set_config('handraise.workspace', '${workspace}', true)`)
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.query('commit')
    client.release()
  }
}

export async function advance({ pool }: Pick<Process, 'pool'>, minutes: number): Promise<void> {
  await pool.query(`update clock set now = now + make_interval(mins => $1)`, [minutes])
}
