import { randomUUID } from 'node:crypto'
import { carryOut } from '#app/carry-out.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MailReceived } from '#domain/lead/mail-events.ts'
import type { App, Firm } from '../app.ts'

/** One team that follows up: a call, a word on the machine, a mail, a call, a mail, a letter; then a last letter and an end. */
export const playbookText = `name: Persistence
calendars:
  office: { zone: Europe/London, hours: { mon-fri: ["09:00-17:00"] } }
terms:
  asked to talk: form.kind == "contact"
  offers: form.kind == "webinar"
segments:
  - name: buyers
    when: [asked to talk]
    motion: qualify
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
    cadence: patience
  - name: suppliers
    when: [offers]
    motion: decline
    tell: polite no
    because: needs nothing
    lawfulBasis: consent
  - name: others
    motion: respond
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
windows:
  outcome: { target: 5wd, limit: 10wd, calendar: office }
  decline: { target: 4h, limit: 1wd, calendar: office }
teams: { all: { calendar: office, steward: ana@acme.example, escalate: [steward, { role: admin, after: 4h }] } }
contact: { pressure: { person: 4 }, lawfulBasis: legitimate interest }
cadences:
  patience:
    calendar: office
    hours: { mon-fri: ["08:00-18:00"] }
    minimumEffort: { attempts: 6, channels: 4, days: 4 }
    lastLetter: last letter
    lastLetterAfter: 5wd
    steps:
      - { name: call, channel: call, branches: { no answer: word, answered: end } }
      - { name: word, channel: voicemail, template: what we say }
      - { channel: mail, after: 2wd, template: second thought }
      - { channel: call, after: 5wd }
      - { channel: mail, after: 5wd, template: second thought }
      - { channel: letter, after: 5wd }
dispositions: { unreachable: { needs: minimum effort, tell: last letter } }
templates:
  what we say: { purpose: script, in: { en: { text: "This is {member} of {firm}." } } }
  second thought: { purpose: answer, in: { en: { subject: One more thought, text: "Dear {name}, one more thought." } } }
  polite no: { purpose: decline, in: { en: { subject: Your message, text: "Dear {name}, {reason} {elsewhere} Pass it on: {page}" }, de: { subject: Ihre Nachricht, text: "Guten Tag {name}, {reason} {elsewhere} Geben Sie es weiter: {page}" } } }
  last letter: { purpose: last letter, in: { en: { subject: The way back, text: "Dear {name}, whenever you like: {page}" } } }
declines:
  needs nothing: { in: { en: { reason: we buy nothing just now. } } }
  too small:
    says: They need one pump.
    in:
      en: { reason: we build larger ones., elsewhere: Pondlife has just that. }
      de: { reason: wir bauen größere., elsewhere: Genau das hat Pondlife. }
signatories: { marketing: ana@acme.example, sales: ana@acme.example }
`

export const kim = {
  ...{ name: 'Kim Lee', email: 'kim@buyer.example', message: 'Do you sell pumps?' },
  country: 'GB',
}

/** A firm that goes by that playbook, with whoever has asked, and everything that one does to follow up. */
export async function followUpIn(app: App, { kind = 'contact', person = kim, text = playbookText } = {}) {
  const firm = await app.found('Acme', 'ana@acme.example')
  await activate(app, firm, text)
  await firm.submit(await firm.form(kind), person)
  await app.convey()
  const me = firm.as(firm.admin)
  const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
  return followed(app, firm, { lead: card?.id ?? '', email: person.email })
}

/** Everything that one does to follow up one lead. */
export function followed(app: App, firm: Firm, { lead, email }: { lead: Id; email: string }) {
  const me = firm.as(firm.admin)
  const detail = async () => LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
  return {
    ...{ firm, me, lead, detail },
    ask: async (noun: string, body: object = {}) => {
      const answer = await me.post(`/api/v1/leads/${lead}/${noun}`, { id: randomUUID(), ...body })
      return { status: answer.statusCode, ...answer.json<Record<string, unknown>>() }
    },
    /** Time goes on, and everything that has come due is seen to. */
    until: async (at: Instant) => {
      await app.at(at)
      await app.sweep()
    },
    open: async () =>
      (await detail()).commitments
        .filter(({ state }) => state === 'open')
        .map(({ kind: what, step }) => (step ? `${what}: ${step.channel}` : what))
        .toSorted(),
    /** A mail of theirs, as the mailbox takes it in. */
    mailed: async (received: Partial<MailReceived['data']> = {}) => {
      const { parts } = app.wired
      const at = await parts.clock.now()
      const data = { mail: randomUUID(), class: 'human_reply', ...received } as const
      const said = { from: email, subject: 'Re: pumps', text: 'I am here.' }
      await parts.ledger.transaction(firm.workspace, (tx) =>
        carryOut(
          tx,
          [
            {
              kind: 'lead',
              stream: lead,
              command: { type: 'ReceiveMail', at, by: 'buyer', received: data, said },
            },
          ],
          parts,
        ),
      )
    },
    /** The mail that waits leaves, by somebody's own hand. */
    send: async () => {
      const waiting = (await detail()).mails.find(
        ({ state, purpose }) => state === 'queued' && purpose !== 'acknowledgement',
      )
      await me.post(`/api/v1/outbox/${waiting?.id ?? ''}/sent`, { id: randomUUID() })
      return waiting
    },
  }
}

export async function activate(app: App, { workspace, admin }: Firm, text: string): Promise<void> {
  const { parts } = app.wired
  const at = await parts.clock.now()
  await parts.ledger.transaction(workspace, async (tx) => {
    const history = await tx.read([{ kind: 'workspace', stream: workspace }])
    const founded = history.get(workspace)?.find((event) => event.type === 'WorkspaceFounded')
    if (!founded) throw new Error('A firm is founded.')
    const asked = {
      type: 'ActivatePlaybook',
      at,
      by: admin.id,
      name: 'Persistence',
      digest: 'persistence',
    } as const
    const command = { ...asked, text, holidays: {} }
    await carryOut(tx, [{ kind: 'playbook', stream: founded.data.playbook, command }], parts)
    const people = await tx.people()
    if (people.teams.some(({ name }) => name === 'all')) return
    const chain = [{ to: 'steward', afterMinutes: 0 }] as const
    const forming = {
      type: 'FormTeam',
      at,
      by: admin.id,
      name: 'all',
      calendar: 'office',
      steward: admin.id,
      chain,
    } as const
    const team = parts.newId()
    await carryOut(tx, [{ kind: 'team', stream: team, command: forming }], parts)
    await carryOut(
      tx,
      [{ kind: 'team', stream: team, command: { type: 'JoinTeam', at, by: admin.id, member: admin.id } }],
      parts,
    )
  })
}
