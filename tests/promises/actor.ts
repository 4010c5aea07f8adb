import { randomUUID } from 'node:crypto'
import type { Outcome } from '#app/carry-out.ts'
import { deactivate } from '#app/deactivate.ts'
import { erase } from '#app/erase.ts'
import type { MailOutcome, OutgoingMail } from '#app/mail-ports.ts'
import { sendMail } from '#app/send-mail.ts'
import type { Asking } from '#app/streams.ts'
import { sweep } from '#app/sweep.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import type { HandoffCommand } from '#domain/handoff/commands.ts'
import type { Id } from '#domain/ledger.ts'
import type { Told } from '#domain/lead/resolution.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { advance, ask, openForm, processOn, rowsIn, submit, type Firm, type Process } from '../world.ts'
import type { Database } from '#postgres/database.ts'
import type { Act, HandingWish, SendingFate, Wish } from './acts.ts'

/** What one actor saw: everything that was acknowledged to them, to be held against what is there in the end. */
export type Seen = {
  readonly submissions: { readonly id: Id; readonly key: string | undefined; readonly token: string }[]
  readonly commands: { readonly asking: Asking; readonly outcome: Outcome['outcome'] }[]
  readonly sent: { readonly mail: Id; readonly crashed: boolean }[]
  readonly erased: { readonly tokens: readonly string[] }[]
  readonly errors: string[]
}

export const nothingSeen = (): Seen => ({ submissions: [], commands: [], sent: [], erased: [], errors: [] })

class Crash extends Error {}

/** An actor with parts of their own; its mail server does what the act says. */
export async function actorOn(
  database: Database,
  firm: Firm,
  { seen, sends }: { seen: Seen; /** The queue gives a mail to one worker at a time. */ sends: boolean },
) {
  let fate: SendingFate = 'sent'
  const mailer = {
    configured: true,
    send: async ({ id }: OutgoingMail): Promise<MailOutcome> => {
      if (fate === 'refused') return { failed: 'address_refused', detail: '550' }
      if (fate === 'later') return { failed: 'try_later', detail: '450' }
      seen.sent.push({ mail: id, crashed: fate === 'crash' })
      if (fate === 'crash') throw new Crash()
      return { sent: `<${id}@handraise.example>` }
    },
  }
  const process = await processOn(database, { mailer, max: 4 })
  const forms = {
    contact: await openForm(process, firm.forms.contact),
    download: await openForm(process, firm.forms.download),
  }

  async function perform(act: Act): Promise<unknown> {
    switch (act.act) {
      case 'submit': {
        // With a key, a repeat is the same words; without, each is new.
        const key = act.key === null ? undefined : `key-${act.key}`
        const token = `words-${key ? `${key}-${act.who}-${act.form}` : randomUUID()}`
        const fields = { name: `Kim ${act.who}`, email: addressOf(act.who), message: token }
        const { submission } = await submit(process, forms[act.form], { fields, key })
        mine.set(submission, act.who)
        seen.submissions.push({ id: submission, key: key && `${act.form}/${key}/${act.who}`, token })
        return
      }
      case 'convey':
        return conveyAll(process.parts)
      case 'sweep':
        await advance(process, act.minutes)
        return sweep(process.parts)
      case 'ask':
        return askLead(act)
      case 'again': {
        const known = seen.commands.at(act.which % Math.max(1, seen.commands.length))
        return known && tell(known.asking)
      }
      case 'send':
        fate = act.how
        return sends ? sendAll() : undefined
      case 'lease':
        return lease(act)
      case 'member':
        return changeMember(act)
      case 'erase':
        return erasePerson(act.who)
    }
  }

  async function tell(asking: Asking): Promise<void> {
    const at = await process.parts.clock.now()
    const again = { ...asking, command: { ...asking.command, at } } as Asking
    const [outcome] = await ask(process, firm, [again])
    if (outcome) seen.commands.push({ asking, outcome: outcome.outcome })
  }

  async function askLead({ lead, by, what }: Extract<Act, { act: 'ask' }>): Promise<void> {
    const leads = await rowsIn<{ id: Id }>(process, firm, {
      text: 'select id from lead order by opened_at desc, id',
    })
    const stream = leads[lead % Math.max(1, leads.length)]?.id
    if (stream === undefined) return
    const at = await process.parts.clock.now()
    const asked = { at, by: firm.members[by], id: randomUUID() }
    await tell({
      kind: 'lead',
      stream,
      command: await commandOf(what, { ...asked, stream }),
    })
  }

  async function commandOf(
    what: Wish,
    { stream, ...asked }: { at: string; by: Id; id: Id; stream: Id },
  ): Promise<Extract<Asking, { kind: 'lead' }>['command']> {
    const letter = { to: 'kim@initech.example', subject: 'Hello', text: 'said by us' }
    switch (what.wish) {
      case 'accept':
        return { ...asked, type: 'AcceptLead' }
      case 'read':
        return { ...asked, type: 'ReadLead' }
      case 'note':
        return { ...asked, type: 'AddNote', note: asked.id, text: 'a thought' }
      case 'ask again':
        return { ...asked, by: 'buyer', type: 'AskAgain' }
      case 'withdraw':
        return { ...asked, by: 'buyer', type: 'Withdraw' }
      case 'touch': {
        const { result, direction } = what
        const earlyBecause = 'They rang us.'
        return {
          ...asked,
          type: 'LogTouch',
          touch: asked.id,
          channel: 'call',
          direction,
          result,
          earlyBecause,
        }
      }
      case 'mail': {
        const takeOver = what.takeOver ? { takeOver: { reason: 'They are away.' } } : {}
        const earlyBecause = 'I know them.'
        return { ...asked, type: 'WriteMail', mail: asked.id, ...letter, earlyBecause, ...takeOver }
      }
      case 'send now':
      case 'take back': {
        const mail = await lastOf(stream, 'MailQueued', 'mail', randomUUID())
        return { ...asked, type: what.wish === 'send now' ? 'ReleaseMail' : 'TakeBackMail', mail }
      }
      case 'assign':
        return { ...asked, type: 'AssignLead', to: firm.members[what.to], reason: 'Their market.' }
      case 'take over':
        return { ...asked, type: 'TakeOver', reason: 'They are away.' }
      case 'resolve': {
        const mail = { mail: asked.id, ...letter }
        const told = await toldBy(what, { stream, mail: asked.id })
        const untold = what.untold === 'junk' ? 'junk' : 'unreachable'
        const outcome = told.how === 'not told' ? untold : 'lost'
        return {
          ...{ ...asked, type: 'ResolveLead', outcome, told, because: 'none given' },
          ...(told.how === 'mail' && { mail }),
        }
      }
      case 'report': {
        const facts = { criteria: [{ criterion: 'need', verdict: 'met' }] } as const
        const after = Number(await lastOf(stream, 'ReportSaved', 'revision'))
        return { ...asked, type: 'SaveReport', after, facts, words: { pain: 'said by us' } }
      }
      case 'hand off':
      case 'accept hand-off':
      case 'reject hand-off':
      case 'leave':
      case 'dispute':
      case 'rule':
        return handing(what, { stream, ...asked })
    }
  }

  /** What is done about the hand-off that the lead has had last, if it has had any. */
  async function handing(
    what: HandingWish,
    { stream, ...asked }: { at: string; by: Id; id: Id; stream: Id },
  ): Promise<HandoffCommand> {
    const handoff = await lastOf(stream, 'HandoffOffered', 'handoff', randomUUID())
    const note = 'said by us'
    // Asked by whoever may, so that more comes of it than refusals.
    const asking = await lastOf(stream, 'HandoffOffered', 'qualifier', asked.by)
    const answering = await lastOf(stream, 'HandoffOffered', 'to', asked.by)
    switch (what.wish) {
      case 'hand off': {
        const to = what.to === null || what.pool ? undefined : firm.members[what.to]
        const pool = what.pool ? firm.teams[0] : undefined
        const override = { reason: note }
        return { ...asked, by: firm.members.ben, type: 'OfferHandoff', handoff: asked.id, to, pool, override }
      }
      case 'accept hand-off':
        return { ...asked, by: answering, type: 'AcceptHandoff', handoff }
      case 'reject hand-off':
        return { ...asked, by: answering, type: 'RejectHandoff', handoff, reason: 'wrong data', note }
      case 'leave':
        return { ...asked, by: asking, type: 'LeaveRejection', handoff }
      case 'dispute':
        return { ...asked, by: asking, type: 'DisputeHandoff', handoff, dispute: asked.id, grounds: note }
      case 'rule': {
        const dispute = await lastOf(stream, 'HandoffDisputed', 'dispute', randomUUID())
        const by = await lastOf(stream, 'HandoffDisputed', 'arbiter', asked.by)
        return { ...asked, by, type: 'RuleOnDispute', dispute, ruling: what.ruling, because: note }
      }
    }
  }

  async function lastOf(stream: Id, type: string, field: string, otherwise = '0'): Promise<string> {
    const [found] = await rowsIn<{ value: string }>(process, firm, {
      text: `select data::jsonb ->> $3 as value from event where stream = $1 and type = $2 order by seq desc limit 1`,
      values: [stream, type, field],
    })
    return found?.value ?? otherwise
  }

  async function toldBy(
    { told: how, untold: because }: Extract<Wish, { wish: 'resolve' }>,
    { stream, mail }: { stream: Id; mail: Id },
  ): Promise<Told> {
    if (how === 'mail') return { how, mail }
    if (how === 'their own words') return { how }
    if (how === 'not told') return { how, because }
    const [touch] = await rowsIn<{ touch: Id }>(process, firm, {
      text: `select data::jsonb ->> 'touch' as touch from event where stream = $1 and type = 'TouchLogged' order by seq desc limit 1`,
      values: [stream],
    })
    return { how, touch: touch?.touch ?? mail }
  }

  async function sendAll(): Promise<void> {
    const queued = await rowsIn<{ id: Id; lead: Id }>(process, firm, {
      text: `select id, lead from mail where state = 'queued' order by queued_at, id limit 4`,
    })
    for (const { id, lead } of queued)
      await sendMail(process.parts, { workspace: firm.workspace, lead, mail: id }).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error
      })
  }

  async function lease({ lead, by }: Extract<Act, { act: 'lease' }>): Promise<void> {
    await rowsIn(process, firm, {
      text: `insert into lease (workspace, lead, member, purpose, until)
        select workspace, id, $2, 'call', (select now from clock) + interval '10 minutes' from lead order by opened_at desc, id offset $1 limit 1
        on conflict (workspace, lead) do update set member = $2, until = excluded.until`,
      values: [lead % 5, firm.members[by]],
    })
  }

  async function changeMember({ who, what }: Extract<Act, { act: 'member' }>): Promise<void> {
    const at = await process.parts.clock.now()
    const [member, by] = [firm.members[who], 'system']
    const asked = { at, by, id: randomUUID() }
    if (what === 'leave') {
      await deactivate(process.parts, { workspace: firm.workspace, member, ...asked })
      return
    }
    const command =
      what === 'return'
        ? ({ ...asked, type: 'ReactivateMember' } as const)
        : ({ ...asked, type: 'ChangeDuty', onDuty: what === 'back' } as const)
    await tell({ kind: 'member', stream: member, command })
  }

  async function erasePerson(who: number): Promise<void> {
    const tokens = seen.submissions.filter(({ id }) => mine.get(id) === who).map(({ token }) => token)
    const [found] = await rowsIn<{ id: Id }>(process, firm, {
      text: 'select id from prospect where email_key = $1',
      values: [emailKey(addressOf(who))],
    })
    if (!found) return
    const at = await process.parts.clock.now()
    await erase(process.parts, { workspace: firm.workspace, prospect: found.id, by: firm.members.ana, at })
    seen.erased.push({ tokens: tokens.filter((token) => !token.startsWith('words-key')) })
  }

  const mine = new Map<Id, number>()
  return {
    process,
    /** Does these acts one after the other; what throws is a defect, and is kept. */
    play: async (acts: readonly Act[]): Promise<void> => {
      for (const act of acts)
        try {
          await perform(act)
        } catch (error) {
          seen.errors.push(
            `${JSON.stringify(act)}: ${error instanceof Error ? error.message : String(error)}`,
          )
        }
    },
  }
}

const addressOf = (who: number): string => `kim${who}@initech.example`
export type Actor = Awaited<ReturnType<typeof actorOn>>
export type { Process }
