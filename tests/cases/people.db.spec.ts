import { describe, expect } from 'vitest'
import { deactivate } from '#app/deactivate.ts'
import { sweep } from '#app/sweep.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import type { Id } from '#domain/ledger.ts'
import type { Outcome } from '#app/carry-out.ts'
import type { Asking } from '#app/streams.ts'
import {
  advance,
  ask,
  foundFirm,
  openForm,
  people,
  processOn,
  rowsIn,
  submit,
  type Firm,
  type Name,
  type Process,
} from '../world.ts'
import { test as base } from '../database.ts'

/** A firm, and two processes of Handraise on its one database. */
const test = base
  .extend('processes', async ({ db }, { onCleanup }): Promise<readonly [Process, Process]> => {
    const both = [await processOn(db.database), await processOn(db.database)] as const
    onCleanup(async () => {
      await Promise.all(both.map(({ close }) => close()))
    })
    return both
  })
  .extend('firm', ({ processes: [one] }): Promise<Firm> => foundFirm(one))

describe('an owner leaves', () => {
  test('what they had is offered to others at once', async ({ processes: [one, other], firm }) => {
    const lead = await leadFrom(one, firm, 'kim')
    await tell(one, firm, lead, { type: 'AcceptLead', by: firm.members.eve })
    const outcome = await leave(other, firm, 'eve')
    expect(outcome.outcome).toBe('happened')
    const [after] = await leads(one, firm)
    expect(after).toMatchObject({ owner: null })
    expect(after?.offered).not.toBe(firm.members.eve)
    expect(await openOwed(one, firm)).toEqual([
      { holder: null, offered: after?.offered, limit: after?.limit },
    ])
  })

  test('whatever the other process does meanwhile, nobody who has left has a lead', async ({
    processes,
    firm,
  }) => {
    const [one, other] = processes
    const form = await openForm(one, firm.forms.contact)
    for (let n = 0; n < 40; n++) await submit(one, form, { fields: { email: `kim${n}@initech.example` } })
    const accepting = async () => {
      for (const { id } of await leads(one, firm))
        await tell(one, firm, id, { type: 'AcceptLead', by: firm.members.eve })
    }
    await Promise.all([conveyAll(one.parts), conveyAll(other.parts), accepting(), leave(other, firm, 'eve')])
    await Promise.all([accepting(), conveyAll(other.parts)])
    const had = await leads(one, firm)
    expect(had).toHaveLength(40)
    expect(had.filter(({ owner, offered }) => [owner, offered].includes(firm.members.eve))).toEqual([])
  })

  test('two last admins who leave at the same moment: one stays', async ({
    processes: [one, other],
    firm,
  }) => {
    // Ana is steward of every team; the other admin takes that on first, so that only being the last can hold either.
    const stewards = firm.teams.map((stream): Asking => {
      const command = { type: 'NameSteward', at: '', by: 'system', steward: firm.members.sam } as const
      return { kind: 'team', stream, command: { ...command, at: '2026-03-02T10:00:00.000Z' } }
    })
    await ask(one, firm, stewards)
    const outcomes = await Promise.all([leave(one, firm, 'ana'), leave(other, firm, 'ben')])
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['happened', 'refused'])
  })
})

describe('two people never answer one lead unknowingly', () => {
  const call = { type: 'LogTouch', channel: 'call', direction: 'out', result: 'answered' } as const

  test('of five who act at once one has it, and four are told who', async ({ processes, firm }) => {
    const lead = await leadFrom(processes[0], firm, 'kim')
    await advance(processes[0], 5)
    const outcomes = await Promise.all(
      people.map((name, n) =>
        tell(processes[n % 2 ? 1 : 0], firm, lead, {
          ...call,
          touch: firm.members[name],
          by: firm.members[name],
        }),
      ),
    )
    const [after] = await leads(processes[0], firm)
    const refusals = outcomes.flatMap((outcome) => (outcome?.outcome === 'refused' ? [outcome.refusal] : []))
    expect(outcomes.filter((outcome) => outcome?.outcome === 'happened')).toHaveLength(1)
    expect(refusals).toEqual(
      Array.from({ length: 4 }, () => ({ code: 'held_by_another', member: after?.owner })),
    )
  })

  test('who began first is at work on it: the others are told until when', async ({
    processes: [one, other],
    firm,
  }) => {
    const lead = await leadFrom(one, firm, 'kim')
    await advance(one, 5)
    const now = await one.parts.clock.now()
    await rowsIn(one, firm, {
      text: `insert into lease (workspace, lead, member, purpose, until) values ($1, $2, $3, 'mail', $4::timestamptz + interval '10 minutes')`,
      values: [firm.workspace, lead, firm.members.eve, now],
    })
    const [before] = await leads(one, firm)
    const colleague = Object.values(firm.members).find((member) => member !== before?.offered)
    const held = { code: 'held_by_another', member: firm.members.eve, until: '2026-03-02T10:15:00.000Z' }
    for (const command of [
      { ...call, touch: firm.members.sam },
      { type: 'AcceptLead' },
      { type: 'AssignLead', to: colleague ?? '', reason: 'Their market.' },
    ] as const)
      expect(await tell(other, firm, lead, { ...command, by: firm.members.sam })).toEqual({
        outcome: 'refused',
        refusal: held,
      })
  })
})

describe('nobody touches a lead', () => {
  test('the breach is found in one sweep, and climbs one level at a time, once', async ({
    processes,
    firm,
  }) => {
    const [one, other] = processes
    await leadFrom(one, firm, 'kim')
    const climbs = () =>
      rowsIn<{ level: number }>(one, firm, { text: 'select level from climb where level > 0 order by level' })
    const sweepBoth = async () => {
      const swept = await Promise.all([sweep(one.parts), sweep(other.parts)])
      return swept.reduce((sum, { climbed }) => sum + climbed, 0)
    }
    await advance(one, 239)
    expect(await sweepBoth()).toBe(0)
    await advance(one, 1)
    expect(await sweepBoth()).toBe(1)
    expect(await sweepBoth()).toBe(0)
    await advance(one, 30)
    expect(await sweepBoth()).toBe(1)
    await advance(one, 30)
    expect(await sweepBoth()).toBe(1)
    await advance(one, 60 * 24 * 7)
    expect(await sweepBoth()).toBe(0)
    expect(await climbs()).toEqual([{ level: 1 }, { level: 2 }, { level: 3 }])
  })

  test('what climbs to one person within five minutes is one message with a list', async ({
    processes,
    firm,
  }) => {
    const [one, other] = processes
    for (let n = 0; n < 12; n++) await leadFrom(one, firm, `kim${n}`)
    await advance(one, 240)
    await Promise.all([sweep(one.parts), sweep(other.parts)])
    const notices = () =>
      rowsIn<{ member: Id; text: string }>(one, firm, {
        text: `select member, text from notice where subject like '%longer than we promised' order by queued_at`,
      })
    const [message, ...more] = await notices()
    expect(more).toEqual([])
    expect(message?.member).toBe(firm.members.ana)
    expect(message?.text.match(/\/leads\//g)).toHaveLength(12)
    await advance(one, 30)
    await sweep(one.parts)
    // Half an hour on, the next level reaches a manager, in one message too.
    const [, next, ...others] = await notices()
    expect(others).toEqual([])
    expect([firm.members.ana, firm.members.ben]).toContain(next?.member)
    expect(next?.text.match(/\/leads\//g)).toHaveLength(12)
  })

  test('the second message within five minutes waits, and then tells all', async ({
    processes: [one],
    firm,
  }) => {
    await leadFrom(one, firm, 'kim1')
    await advance(one, 3)
    await leadFrom(one, firm, 'kim2')
    await advance(one, 237)
    await sweep(one.parts)
    await advance(one, 3)
    await sweep(one.parts)
    const told = () =>
      rowsIn(one, firm, {
        text: `select count(*)::int as messages, (select count(*)::int from alert where level > 0) as climbs from notice
          where subject like '%longer than we promised'`,
      })
    expect(await told()).toEqual([{ messages: 1, climbs: 1 }])
    await advance(one, 2)
    await sweep(one.parts)
    expect(await told()).toEqual([{ messages: 2, climbs: 2 }])
  })
})

async function leadFrom(process: Process, firm: Firm, who: string): Promise<Id> {
  const form = await openForm(process, firm.forms.contact)
  const { submission } = await submit(process, form, {
    fields: { name: who, email: `${who}@initech.example` },
  })
  await conveyAll(process.parts)
  const [placed] = await rowsIn<{ lead: Id }>(process, firm, {
    text: 'select lead from placement where submission = $1',
    values: [submission],
  })
  return placed?.lead ?? ''
}

const leads = (process: Process, firm: Firm) =>
  rowsIn<{ id: Id; owner: Id | null; offered: Id | null; limit: string }>(process, firm, {
    text: `select l.id, l.owner, l.offered, c."limit" from lead l join commitment c on c.lead = l.id and c.state = 'open' order by l.opened_at, l.id`,
  })
const openOwed = (process: Process, firm: Firm) =>
  rowsIn(process, firm, { text: `select holder, offered, "limit" from commitment where state = 'open'` })

type Unasked<Command> = Command extends { readonly at: string } ? Omit<Command, 'at'> : never
async function tell(
  process: Process,
  firm: Firm,
  stream: Id,
  command: Unasked<Extract<Asking, { kind: 'lead' }>['command']>,
): Promise<Outcome | undefined> {
  const at = await process.parts.clock.now()
  const asking = { kind: 'lead', stream, command: { ...command, at } } as Asking
  const [outcome] = await ask(process, firm, [asking])
  return outcome
}

async function leave(process: Process, firm: Firm, who: Name): Promise<Outcome> {
  const at = await process.parts.clock.now()
  return deactivate(process.parts, { workspace: firm.workspace, member: firm.members[who], by: 'system', at })
}
