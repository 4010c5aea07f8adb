import { randomUUID } from 'node:crypto'
import { carryOut } from '#app/carry-out.ts'
import { HeldList } from '#contract/held.ts'
import { Queue } from '#contract/lead.ts'
import { Submissions } from '#contract/form-submissions.ts'
import { Keys, MemberAdded, Outbox, Teams } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { beginBacktest, endBacktest } from '#store/backtests.ts'
import {
  cookieFrom,
  MORNING,
  PASSWORD,
  URL_OF_APP,
  type App,
  type Asking,
  type Firm,
  type Member,
} from '../app.ts'

/** One firm with something of everything, and the ids under which it is found. */
export type World = {
  readonly firm: Firm
  readonly me: Asking
  /** A representative who has joined. */
  readonly ben: Member
  readonly ids: Readonly<
    Record<
      | 'account'
      | 'draft'
      | 'backtest'
      | 'import'
      | 'form'
      | 'lead'
      | 'prospect'
      | 'submission'
      | 'mail'
      | 'member'
      | 'team'
      | 'key'
      | 'token'
      | 'attachment'
      | 'mailbox'
      | 'aside'
      | 'held',
      Id
    >
  >
}

/** The same, with a hand-off that is disputed, and an appointment. */
export type WholeWorld = World & { readonly ids: Readonly<Record<'handoff' | 'dispute' | 'appointment', Id>> }

export const kim = {
  name: 'Kim Lee',
  email: 'kim@buyer.example',
  company: 'Buyer',
  message: 'Do you sell pumps?',
}

export async function worldOf(app: App, name: string): Promise<World> {
  const firm = await app.found(name, `ana@${name.toLowerCase()}.example`)
  const me = firm.as(firm.admin)
  const form = await firm.form()
  await firm.submit(form, kim)
  await app.convey()
  const queue = Queue.parse((await me.get('/api/v1/queue')).json())
  const submissions = Submissions.parse((await me.get(`/api/v1/forms/${form}/submissions`)).json())
  const teams = Teams.parse((await me.get('/api/v1/teams')).json())
  await me.post('/api/v1/keys', { id: randomUUID(), name: 'web site', scope: 'read' })
  const keys = Keys.parse((await me.get('/api/v1/keys')).json())
  const outbox = Outbox.parse((await me.get('/api/v1/outbox')).json())
  const ben = await memberIn(app, me, {
    email: `ben@${name.toLowerCase()}.example`,
    roles: ['representative'],
  })
  const first = <Item>([item]: readonly Item[]): Item => {
    if (item === undefined) throw new Error('The world lacks something.')
    return item
  }
  const submission = first(submissions.items).id
  const draft = randomUUID()
  await me.post('/api/v1/playbook/drafts', { id: draft, text: `name: Spring of ${name}` })
  const file = randomUUID()
  const words = Buffer.from('Name\nBuyer')
  await me.post('/api/v1/imports', { id: file, kind: 'accounts', file: 'firms.csv', bytes: words.length })
  await app.server.inject({
    ...{ method: 'PUT', url: `/api/v1/imports/${file}/parts/0`, payload: words },
    headers: { cookie: firm.admin.cookie, origin: URL_OF_APP, 'content-type': 'application/octet-stream' },
  })
  return {
    ...{ firm, me, ben },
    ids: {
      ...{ form, submission, member: ben.id },
      lead: first(queue.items).id,
      prospect: first(queue.items).prospect.id,
      mail: first(outbox.items).id,
      attachment: await attach(app, firm, submission),
      ...(await mailboxOf(app, firm)),
      team: first(teams.items).id,
      key: first(keys.items).id,
      draft,
      backtest: await backtestOf(app, firm),
      held: await heldIn(app, firm, form),
      account: await accountIn(app, firm),
      import: file,
      token: app.served.tokens.sign('status', firm.workspace, submission),
    },
  }
}

export async function wholeWorldOf(app: App, name: string): Promise<WholeWorld> {
  const world = await worldOf(app, name)
  const { firm, ben, ids } = world
  const disputed = await disputedIn(app, { firm, ben, form: ids.form })
  return { ...world, ids: { ...ids, ...disputed, appointment: await appointedIn(app, firm, ids.form) } }
}

/** Somebody who asks nothing and leaves links. */
export const junk = {
  name: 'Best Pills',
  email: 'pills@junk.example',
  message:
    'Buy now <a href="http://pills.junk.example/1">here</a> and <a href="http://pills.junk.example/2">here</a>',
}

/** A hand-off that was rejected, and the dispute about it. */
async function disputedIn(
  app: App,
  { firm, ben, form }: { firm: Firm; ben: Member; form: Id },
): Promise<{ handoff: Id; dispute: Id }> {
  const [me, his] = [firm.as(firm.admin), firm.as(ben)]
  await firm.submit(form, { ...kim, name: 'Rosa Diaz', email: 'rosa@plant.example', company: 'Plant' })
  await app.convey()
  const queue = Queue.parse((await me.get('/api/v1/queue')).json())
  const lead = queue.items.find(({ prospect }) => prospect.name === 'Rosa Diaz')?.id ?? ''
  const [handoff, dispute] = [randomUUID(), randomUUID()]
  const override = { reason: 'They buy today.' }
  await me.post(`/api/v1/leads/${lead}/handoffs`, { id: handoff, to: ben.id, override })
  const rejected = { id: randomUUID(), reason: 'wrong data', note: 'The number is wrong.' }
  await his.post(`/api/v1/handoffs/${handoff}/rejections`, rejected)
  const grounds = 'It is the one on their site.'
  await me.post(`/api/v1/handoffs/${handoff}/disputes`, { id: dispute, grounds })
  return { handoff, dispute }
}

/** Somebody whom the admin meets on Friday. */
async function appointedIn(app: App, firm: Firm, form: Id): Promise<Id> {
  const me = firm.as(firm.admin)
  await firm.submit(form, { ...kim, name: 'Olga Nowak', email: 'olga@mill.example', company: 'Mill' })
  await app.convey()
  const queue = Queue.parse((await me.get('/api/v1/queue')).json())
  const lead = queue.items.find(({ prospect }) => prospect.name === 'Olga Nowak')?.id ?? ''
  const id = randomUUID()
  await me.post(`/api/v1/leads/${lead}/appointments`, { id, start: '2026-03-06T10:00:00Z', about: 'Pumps' })
  return id
}

/** What was held back. */
async function heldIn(app: App, firm: Firm, form: Id): Promise<Id> {
  await firm.submit(form, junk)
  await app.convey()
  const [item] = HeldList.parse((await firm.as(firm.admin).get('/api/v1/held')).json()).items
  if (!item) throw new Error('Junk was to be held back.')
  return item.submission
}

/** One that was asked for and cancelled: each that runs loads the program once more, in a thread of its own. */
async function backtestOf({ wired }: App, { workspace, admin }: Firm): Promise<Id> {
  const id = randomUUID()
  const begun = {
    ...{ id, digest: '', textDigest: '', playbook: 'Starter', handlingMs: 0, by: admin.id },
    ...{ since: '2026-01-01T00:00:00.000Z', until: MORNING, at: MORNING },
  }
  await wired.changeIn(workspace, async (client) => {
    await beginBacktest(client, workspace, begun)
    await endBacktest(client, workspace, { id, ended: { state: 'cancelled' } })
  })
  return id
}

/** A firm that an import told of. */
async function accountIn({ wired: { parts } }: App, { workspace }: Firm): Promise<Id> {
  const stream = randomUUID()
  const said = { name: 'Initech', domains: ['initech.example'] }
  const command = { type: 'DescribeAccount', at: await parts.clock.now(), by: 'import', ...said } as const
  await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'account', stream, command }], parts),
  )
  return stream
}

/** A file, as if it had come with the submission. */
async function attach(app: App, { workspace }: Firm, submission: Id): Promise<Id> {
  const id = randomUUID()
  await app.wired.changeIn(workspace, (client) =>
    client.query(
      `insert into attachment (workspace, id, stream, name, type, bytes, received_at)
        values ($1, $2, $3, 'plan.pdf', 'application/pdf', 'x', now())`,
      [workspace, id, submission],
    ),
  )
  return id
}

/** A mailbox with a mail that was set aside. */
async function mailboxOf(app: App, { workspace, admin, as }: Firm): Promise<{ mailbox: Id; aside: Id }> {
  const [mailbox, aside] = [randomUUID(), randomUUID()]
  await as(admin).post('/api/v1/mailboxes', { id: mailbox, name: 'By mail' })
  await app.wired.changeIn(workspace, (client) =>
    client.query(
      `insert into set_aside (workspace, id, mailbox, key, why, subject, raw, at) values ($1, $2, $3, 'x', 'list', 'News', 'x', now())`,
      [workspace, aside, mailbox],
    ),
  )
  return { mailbox, aside }
}

/** Invited, joined and signed in. */
export async function memberIn(
  app: App,
  admin: Asking,
  about: { email: string; roles: readonly string[]; name?: string; teams?: readonly Id[] },
): Promise<Member> {
  const { email, roles, teams = [], name = 'Ben Bauer' } = about
  const id = randomUUID()
  const added = await admin.post('/api/v1/members', { id, email, name, roles, teams })
  const { invitation } = MemberAdded.parse(added.json())
  const token = invitation.split('/').at(-1) ?? ''
  const joined = await app.server.inject({
    method: 'POST',
    url: `/api/v1/invitations/${token}/acceptance`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ name, password: PASSWORD }),
  })
  return { id, email, cookie: cookieFrom([joined.headers['set-cookie'] ?? []].flat()) }
}
