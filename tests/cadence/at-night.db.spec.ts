import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished } from 'vitest'
import { sendMail } from '#app/send-mail.ts'
import { TheirHours } from '#contract/step.ts'
import { Outbox } from '#contract/workspace.ts'
import { openPostOffice } from '#mail/spec/post-office.ts'
import { requeueUnsent } from '#store/outbox.ts'
import { appOn } from '../app.ts'
import { test } from '../database.ts'
import { followUpIn } from './world.ts'

/** Tuesday, late: in London it is night, and nobody answers at this hour unless they have asked. */
const night = '2026-03-03T23:40:00.000Z'
const morning = '2026-03-04T08:00:00.000Z'
const reasons = { otherBecause: 'They like mail.', pressedBecause: 'It matters.' }
const letter = { subject: 'One more thought', text: 'Dear Kim, one more thought.' }

describe('a mail written at night on the clock of whoever reads it', () => {
  test('lies here until their hours, unless somebody sends it now, takes it back, or they speak first', async ({
    db,
  }) => {
    const office = await openPostOffice()
    const app = await appOn(db.database, {
      env: { SMTP_URL: `smtp://${office.host}?from=hello@acme.example` },
    })
    onTestFinished(async () => {
      await app.close()
      await office.close()
    })
    const { firm, lead, me, detail, ask, until, mailed } = await followUpIn(app)
    const { parts, pool } = app.wired
    const { workspace } = firm
    const hours = async () => TheirHours.parse((await me.get(`/api/v1/leads/${lead}/hours`)).json())
    const written = async (over: object = {}) => {
      const id = randomUUID()
      expect(await ask('mails', { id, ...letter, ...reasons, ...over })).toMatchObject({
        status: 201,
      })
      return id
    }
    const sends = (mail: string) => sendMail(parts, { workspace, lead, mail })
    const mailIn = async (id: string) => (await detail()).mails.find((mail) => mail.id === id)
    const inOutbox = async (id: string) =>
      Outbox.parse((await me.get('/api/v1/outbox')).json()).items.find((mail) => mail.id === id)
    const delivered = () => office.delivered.length

    // The first answer is owed: it goes at any hour.
    await until('2026-03-02T23:00:00.000Z')
    expect(await hours()).toMatchObject({ goesAt: null, zone: null })
    await sends(await written())
    expect(delivered()).toBe(1)

    await until(night)
    expect(await hours()).toEqual({ asOf: night, goesAt: morning, zone: 'Europe/London', known: true })
    const others = await requeueUnsent(pool)
    const first = randomUUID()
    const sent = { id: first, ...letter, ...reasons }
    const said = await ask('mails', sent)
    expect(said).toMatchObject({ status: 201, goesAt: morning })
    expect(await ask('mails', sent)).toEqual({ ...said, status: 200 })
    const second = await written()
    const [third, now] = [await written(), await written({ when: 'now' })]
    expect(await mailIn(first)).toMatchObject({ state: 'queued', goesAt: morning })
    expect(await mailIn(now)).not.toHaveProperty('goesAt')
    expect(await inOutbox(first)).toMatchObject({
      ...{ goesAt: morning, held: null },
      can: { markSent: { allowed: true }, retry: { allowed: false }, takeBack: { allowed: true } },
    })
    expect((await me.post(`/api/v1/outbox/${first}/retry`)).json()).toMatchObject({
      code: 'mail_not_waiting',
    })
    const { touches } = await detail()
    expect([await sends(first), await sends(now), delivered()]).toEqual(['done', 'done', 2])
    expect((await detail()).touches).toHaveLength(touches.length + 1)
    // A start with a mail server takes nothing along that lies here.
    expect(await requeueUnsent(pool)).toBe(others)

    expect(await ask('releases', { mail: second })).toMatchObject({ status: 201 })
    expect([await sends(second), delivered()]).toEqual(['done', 3])
    expect(await ask('take-backs', { mail: second })).toMatchObject({ status: 409, code: 'mail_not_put_off' })
    expect(await ask('take-backs', { mail: third })).toMatchObject({ status: 201 })
    expect(await mailIn(third)).toMatchObject({ state: 'taken back', takenBack: 'asked' })
    expect(await inOutbox(third)).toMatchObject({ state: 'taken back', failed: 'asked', goesAt: null })
    expect((await me.post(`/api/v1/outbox/${third}/sent`)).json()).toMatchObject({ code: 'mail_not_waiting' })

    // It goes with the sweep that finds its hour come, and counts from then.
    await until(morning)
    expect(await mailIn(first)).not.toHaveProperty('goesAt')
    expect([await sends(first), await sends(third), delivered()]).toEqual(['done', 'done', 4])
    expect((await detail()).touches.at(-1)).toMatchObject({ id: first, happenedAt: morning })

    // They write before it leaves: whoever wrote it says whether it still is to go.
    await until('2026-03-04T23:40:00.000Z')
    const fourth = await written()
    await mailed()
    await until('2026-03-05T08:00:00.000Z')
    expect(await mailIn(fourth)).toMatchObject({ state: 'queued', held: 'they spoke' })
    expect([await sends(fourth), delivered()]).toEqual(['done', 4])
    await ask('releases', { mail: fourth })
    expect([await sends(fourth), delivered()]).toEqual(['done', 5])
  })
})
