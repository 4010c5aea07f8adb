import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { carryOut, type Outcome } from '#app/carry-out.ts'
import type { Tx } from '#app/ports.ts'
import { Queue } from '#contract/lead.ts'
import { StepShown } from '#contract/step.ts'
import { test } from '../app.ts'
import { followUpIn, kim, playbookText } from './world.ts'

const early = { earlyBecause: 'They asked.' }

describe('following up', () => {
  test('goes from step to step, around an absence, and stops at their word', async ({ app }) => {
    const { ask, until, open, detail, mailed, send } = await followUpIn(app)
    expect(await open()).toEqual(['respond'])

    expect((await ask('results', { code: 'no answer', ...early })).status).toBe(201)
    expect(await open()).toEqual(['respond', 'touch: voicemail'])
    await ask('results', { code: 'voicemail left' })
    expect(await open()).toEqual(['outcome'])

    await until('2026-03-04T08:59:00.000Z')
    expect(await open()).toEqual(['outcome'])
    await until('2026-03-04T09:00:00.000Z')
    expect(await open()).toEqual(['outcome', 'touch: mail'])
    await ask('mails', { subject: 'One more thought', text: 'Dear Kim' })
    await send()
    expect(await open()).toEqual(['outcome'])

    // Five working days later a call was planned; they say that they are back on the 23rd.
    await mailed({ class: 'auto_reply', returns: '2026-03-23' })
    await until('2026-03-20T12:00:00.000Z')
    expect(await open()).toEqual(['outcome'])
    await until('2026-03-23T09:00:00.000Z')
    expect(await open()).toEqual(['outcome', 'touch: call'])

    await mailed()
    expect(await open()).toEqual(['outcome', 'respond'])
    await until('2026-03-23T10:00:00.000Z')
    await ask('mails', { subject: 'Re: pumps', text: 'Dear Kim' })
    await send()
    await until('2026-06-01T10:00:00.000Z')
    expect(await open()).toEqual(['outcome'])
    const { lead, touches } = await detail()
    expect(lead.status).toBe('open')
    expect(touches.map(({ channel, step }) => [channel, step])).toEqual([
      ['call', 0],
      ['voicemail', 1],
      ['mail', 2],
      ['mail', undefined],
    ])
  })

  test('is refused an early end with what is missing; after the whole effort a letter ends it', async ({
    app,
  }) => {
    const { ask, until, open, detail, send } = await followUpIn(app)
    await ask('results', { code: 'no answer', ...early })
    await ask('results', { code: 'voicemail left' })
    const words = { subject: 'Good bye', text: 'Dear Kim' }
    const giveUp = () => ask('resolution', { outcome: 'unreachable', mail: words })
    expect(await giveUp()).toMatchObject({
      ...{ status: 422, code: 'effort_missing' },
      details: {
        attempts: { agreed: 6, done: 2 },
        channels: { agreed: 4, done: 2 },
        days: { agreed: 4, done: 1 },
      },
    })

    await until('2026-03-04T10:00:00.000Z')
    await ask('mails', words)
    await send()
    await until('2026-03-11T10:00:00.000Z')
    await ask('results', { code: 'busy' })
    await until('2026-03-18T10:00:00.000Z')
    await ask('mails', words)
    await send()
    await until('2026-03-25T10:00:00.000Z')
    expect(await open()).toEqual(['outcome', 'touch: letter'])
    await ask('results', { code: 'letter posted' })

    await until('2026-03-31T16:00:00.000Z')
    expect((await detail()).lead.status).toBe('open')
    await until('2026-04-01T10:00:00.000Z')
    const ended = await detail()
    expect(ended.resolution).toMatchObject({ outcome: 'unreachable', told: { how: 'mail' } })
    const letter = await send()
    expect(letter).toMatchObject({ to: 'kim@buyer.example', subject: 'The way back' })
    expect(letter?.text).toMatch(/^Dear Kim Lee, whenever you like: http:\/\/handraise\.test\/r\//)
    expect(ended.commitments.filter(({ state }) => state === 'open')).toEqual([])
  })

  test('rests until their date, and goes on then with the same owner and the whole history', async ({
    app,
  }) => {
    const { ask, until, open, detail } = await followUpIn(app)
    await ask('touches', { channel: 'call', result: 'answered', ...early, said: 'Ask me in May.' })
    const told = { how: 'their own words' }
    expect(await ask('resolution', { outcome: 'deferred', told, returns: '2026-03-01' })).toMatchObject({
      ...{ status: 422, code: 'returns_in_past' },
    })
    await ask('resolution', { outcome: 'deferred', told, returns: '2026-05-04' })
    const resting = await detail()
    expect(resting.resolution?.returnsAt).toBe('2026-05-03T23:00:00.000Z')
    await until('2026-05-03T22:00:00.000Z')
    expect((await detail()).lead.status).toBe('resolved')
    await until('2026-05-04T08:00:00.000Z')
    const back = await detail()
    expect(back.lead).toMatchObject({ status: 'open', owner: resting.lead.owner })
    expect(back.touches).toHaveLength(1)
    expect(await open()).toEqual(['respond'])
  })

  test('calls back at the minute that they named, before anything that was planned', async ({ app }) => {
    const { ask, until, open, detail } = await followUpIn(app)
    await ask('results', { code: 'no answer', ...early })
    await ask('callbacks', { when: '2026-03-02T15:00:00.000Z', note: 'Between two meetings.' })
    expect(await open()).toEqual(['callback', 'respond'])
    await until('2026-03-02T15:16:00.000Z')
    const { lead, commitments } = await detail()
    expect(commitments.find(({ kind }) => kind === 'callback')?.level).toBe(1)
    expect(lead.status).toBe('open')
    await ask('results', {
      ...{ code: 'reached', minutes: 12, said: 'She decides, and needs it by May.' },
      conversation: { with: 'decision maker', criteria: ['need'], nextStep: 'appointment' },
    })
    expect(await open()).toEqual(['outcome'])
    const held = (await detail()).events.find(({ type }) => type === 'ConversationHeld')
    expect(held?.data).toMatchObject({ with: 'decision maker', good: true, minutes: 12 })
    expect((await detail()).events.at(-1)?.type).not.toBe('StepPlanned')
  })

  test('keeps to their way and to what was agreed for a week, unless there is a reason', async ({ app }) => {
    const { ask, open } = await followUpIn(app)
    await ask('touches', { channel: 'call', result: 'answered', ...early })
    await ask('wishes', { channels: ['mail'] })
    const call = { channel: 'call', result: 'no answer' }
    expect(await ask('touches', call)).toMatchObject({ status: 422, code: 'channel_unwished' })
    for (const [minute, status] of [201, 201, 201].entries())
      expect((await ask('touches', { ...call, otherBecause: `It burns, ${minute}.` })).status).toBe(status)
    expect(await ask('mails', { subject: 'Again', text: 'Dear Kim' })).toMatchObject({
      ...{ status: 422, code: 'too_much' },
      details: { who: 'person', most: 4, until: '2026-03-09T09:00:00.000Z' },
    })
    expect(await open()).toEqual(['outcome'])
  })

  test('counts to the touch where several members press at once, and counts a mail before it has left', async ({
    app,
  }) => {
    const text = playbookText.replace('{ person: 4 }', '{ account: 3 }')
    const { firm, me } = await followUpIn(app, { text })
    await firm.submit(await firm.form('contact'), { ...kim, name: 'Lou Berger', email: 'lou@buyer.example' })
    await app.convey()
    const leads = Queue.parse((await me.get('/api/v1/queue')).json()).items.map(({ id }) => id)
    for (const lead of leads)
      await me.post(`/api/v1/leads/${lead}/touches`, {
        id: randomUUID(),
        ...{ channel: 'call', result: 'answered', ...early },
      })
    const { parts, changeIn } = app.wired
    const at = await parts.clock.now()
    const write = (tx: Tx, lead = '') => {
      const words = { to: 'kim@buyer.example', subject: 'Again', text: 'Good morning' }
      const command = { type: 'WriteMail', at, by: firm.admin.id, mail: randomUUID(), ...words } as const
      return carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
    }
    const writing: Promise<readonly Outcome[]>[] = []
    let second: readonly Outcome[] | undefined
    const [first] = await parts.ledger.transaction(firm.workspace, async (tx) => {
      const done = await write(tx, leads[0])
      writing.push(parts.ledger.transaction(firm.workspace, (other) => write(other, leads[1])))
      void writing[0]?.then((outcomes) => (second = outcomes))
      const waits = async () => {
        const { rows } = await changeIn(firm.workspace, (client) =>
          client.query<{ waiting: number }>(
            `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`,
          ),
        )
        return second !== undefined || (rows[0]?.waiting ?? 0) > 0
      }
      await expect.poll(waits).toBe(true)
      return done
    })
    expect(first).toMatchObject({ outcome: 'happened' })
    expect(await writing[0]).toMatchObject([{ outcome: 'refused', refusal: { code: 'too_much', most: 3 } }])
  })
})

describe('a no', () => {
  test('stops everything at once, and tells how many leads it ended', async ({ app }) => {
    const { firm, me, lead, ask, until, open, detail } = await followUpIn(app)
    await ask('results', { code: 'no answer', ...early })
    await ask('results', { code: 'voicemail left' })
    const step = StepShown.parse((await me.get(`/api/v1/leads/${lead}/step`)).json())
    expect(step).toMatchObject({
      plan: { cadence: 'patience', done: 2, steps: 6, state: 'going', next: { channel: 'mail' } },
      missing: { attempts: { agreed: 6, done: 2 } },
    })
    expect(await ask('stop', { said: 'Leave me in peace.' })).toMatchObject({ status: 201, leads: 1 })
    expect(await ask('stop')).toMatchObject({ status: 200, leads: 0 })
    expect(await open()).toEqual([])
    await until('2026-06-01T10:00:00.000Z')
    const { resolution, mails } = await detail()
    expect(resolution).toMatchObject({ outcome: 'withdrawn', told: { how: 'their own words' } })
    expect(mails.map(({ purpose }) => purpose)).toEqual(['acknowledgement'])
    const listed = await app.wired.changeIn(firm.workspace, (client) =>
      client.query('select reason from suppression'),
    )
    expect(listed.rows).toEqual([{ reason: 'They said no.' }])
  })
})

describe('a polite no by rule', () => {
  test('goes out after some hours by itself, at nobody’s full minute', async ({ app }) => {
    const { until, detail, send } = await followUpIn(app, { kind: 'webinar' })
    await until('2026-03-02T12:59:00.000Z')
    expect((await detail()).lead.status).toBe('open')
    await until('2026-03-02T13:45:00.000Z')
    expect((await detail()).resolution).toMatchObject({ outcome: 'declined by us', told: { how: 'mail' } })
    expect(await send()).toMatchObject({ subject: 'Your message', to: 'kim@buyer.example' })
  })
})
