import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { MailboxList, SetAside } from '#contract/mailbox.ts'
import { HeldList } from '#contract/held.ts'
import { erase } from '#app/erase.ts'
import { sample } from '#mail/spec/mails.ts'
import { findProspects } from '#store/views/named.ts'
import { MORNING, test } from '../app.ts'
import { firmWithMailbox, first, leadsOf, mail } from './mailbox-world.ts'

describe('a mail to the mailbox', () => {
  test('is an inquiry in the queue, with its time and its files; taken in twice it is there once', async ({
    app,
  }) => {
    const { me, post } = await firmWithMailbox(app)
    const { status, taken } = await post(first)
    expect([status, taken.became]).toEqual([201, 'submission'])
    expect(await post(`Received: by another way\r\n${first}`)).toEqual({
      status: 200,
      taken: { ...taken, repeated: true },
    })
    const [lead, ...others] = await leadsOf(me)
    expect(others).toEqual([])
    expect(lead).toMatchObject({
      prospect: { name: 'Kim Lee', email: 'kim@buyer.example' },
      lead: { commitment: { kind: 'respond', state: 'open' } },
      submissions: [
        {
          form: 'By mail',
          message: 'Do you sell pumps?',
          answers: [
            { key: 'subject', value: ['Pumps for Leeds'] },
            { key: 'to', value: ['sales@acme.example'] },
          ],
          attachments: [{ name: 'plan.pdf', type: 'application/pdf', bytes: 9 }],
        },
      ],
    })
    const file = await me.get(`/api/v1/attachments/${lead?.submissions[0]?.attachments[0]?.id}`)
    expect(file.body).toBe('%PDF plan')
  })

  test('that answers a mail of ours is on its lead, and asks for an answer where none is owed', async ({
    app,
  }) => {
    const { me, post } = await firmWithMailbox(app)
    await post(first)
    const [lead] = await leadsOf(me)
    if (!lead) throw new Error('There is a lead.')
    const ours = lead.mails[0]?.id
    await me.post(`/api/v1/leads/${lead.lead.id}/touches`, {
      id: randomUUID(),
      channel: 'call',
      result: 'answered',
      earlyBecause: 'They asked.',
    })
    const words = 'Yes, please call.\r\n\r\nOn Mon, 2 Mar 2026, Acme wrote:\r\n> Thank you'
    const reply = mail(
      { Subject: 'Re: we have your message', 'In-Reply-To': `<${ours}@handraise.test>` },
      words,
    )
    expect((await post(reply)).taken).toEqual({
      became: 'reply',
      lead: lead.lead.id,
      class: 'human_reply',
      repeated: false,
    })
    expect(await post(reply)).toMatchObject({ status: 200, taken: { repeated: true } })
    const [after, ...others] = await leadsOf(me)
    expect(others).toEqual([])
    expect(after?.received).toMatchObject([
      { class: 'human_reply', from: 'kim@buyer.example', text: 'Yes, please call.' },
    ])
    expect(
      after?.commitments.filter(({ kind, state }) => kind === 'respond' && state === 'open'),
    ).toHaveLength(1)
    expect(after?.submissions).toHaveLength(1)
  })

  test('that answers after the end begins a new lead', async ({ app }) => {
    const { me, post } = await firmWithMailbox(app)
    await post(first)
    const [lead] = await leadsOf(me)
    await me.post(`/api/v1/leads/${lead?.lead.id}/resolution`, {
      id: randomUUID(),
      outcome: 'junk',
      told: { how: 'not told', because: 'junk' },
    })
    const { taken } = await post(
      mail({ 'In-Reply-To': `<${lead?.mails[0]?.id}@handraise.test>` }, 'I am still waiting.'),
    )
    expect(taken.became).toBe('submission')
    const [next, ...others] = await leadsOf(me)
    expect([next?.lead.id === lead?.lead.id, others]).toEqual([false, []])
    // Whoever was thanked today by a machine isn't thanked again: it may be a machine, too.
    expect([lead?.mails.map(({ purpose }) => purpose), next?.mails]).toEqual([['acknowledgement'], []])
    await app.at('2026-03-04T09:00:00.000Z')
    await me.post(`/api/v1/leads/${next?.lead.id}/resolution`, {
      id: randomUUID(),
      outcome: 'junk',
      told: { how: 'not told', because: 'junk' },
    })
    await post(mail({}, 'Now?'))
    expect((await leadsOf(me))[0]?.mails).toHaveLength(1)
  })

  test('by a machine about a mail of ours is on the lead as what it is', async ({ app }) => {
    const { me, post } = await firmWithMailbox(app)
    await post(first)
    const [lead] = await leadsOf(me)
    const ours = `<${lead?.mails[0]?.id}@handraise.test>`
    const away = mail(
      { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': ours, Date: 'Mon, 2 Mar 2026 09:00:00 +0000' },
      'I am away until 16 March.',
    )
    expect((await post(away)).taken).toMatchObject({ became: 'reply', class: 'auto_reply' })
    const bounce = mail(
      { From: 'MAILER-DAEMON@mx.example', Subject: 'Undelivered Mail Returned to Sender' },
      `550 5.1.1 user unknown\r\n\r\nMessage-ID: ${ours}\r\nTo: kim@buyer.example`,
    )
    expect((await post(bounce)).taken).toMatchObject({ became: 'reply', class: 'bounce' })
    const [after] = await leadsOf(me)
    expect(after?.received).toMatchObject([
      { class: 'auto_reply', returns: '2026-03-16' },
      { class: 'bounce', hard: true },
    ])
  })
})

describe('what is no inquiry', () => {
  test('is set aside, counted, kept as it came, and can be made one after all', async ({ app }) => {
    const { me, id, post } = await firmWithMailbox(app)
    await post(first)
    const ours = (await leadsOf(me))[0]?.mails[0]?.id
    const bounce = await sample('sisimai/lhost-sendmail-01.eml')
    const complaint = await sample('sisimai/arf-01.eml')
    const vacation = await sample('sisimai/rfc3834-01.eml')
    const sent = [
      [bounce, 'bounce'],
      [complaint, 'complaint'],
      [vacation, 'auto_reply'],
      [mail({ 'List-Id': '<pumps.example.org>', Precedence: 'list' }, 'Newest pumps'), 'list'],
      [mail({ 'X-Handraise-Mail': 'x' }, 'ours'), 'ours'],
      [mail({ 'Message-ID': `<${ours}@handraise.test>` }, 'ours as well'), 'ours'],
      [mail({ From: 'Ana <ana@acme.example>' }, 'Fwd: see below'), 'member'],
      [mail({ From: 'nobody' }, 'Hello'), 'no_sender'],
    ] as const
    for (const [raw, why] of sent) expect((await post(raw)).taken).toEqual({ became: 'aside', why })
    await post(bounce)
    expect(await leadsOf(me)).toHaveLength(1)

    const [box] = MailboxList.parse((await me.get('/api/v1/mailboxes')).json()).items
    expect(box).toMatchObject({ state: 'entrance', received: 1, lastMailAt: MORNING })
    expect(box?.aside.toSorted((a, b) => a.why.localeCompare(b.why))).toEqual([
      ...['auto_reply', 'bounce', 'complaint', 'list', 'member', 'no_sender'].map((why) => ({
        why,
        count: 1,
      })),
      { why: 'ours', count: 2 },
    ])
    const { items } = SetAside.parse((await me.get(`/api/v1/mailboxes/${id}/set-aside`)).json())
    const aside = (why: string) =>
      `/api/v1/mailboxes/${id}/set-aside/${items.find((each) => each.why === why)?.id}`
    expect((await me.get(aside('bounce'))).rawPayload.equals(bounce)).toBe(true)

    expect((await me.post(`${aside('list')}/release`)).statusCode).toBe(201)
    await app.convey()
    expect((await leadsOf(me))[0]?.submissions.map(({ message }) => message)).toEqual([
      'Do you sell pumps?',
      'Newest pumps',
    ])
    expect((await me.post(`${aside('list')}/release`)).statusCode).toBe(200)
  })

  test('a group of our own is no list', async ({ app }) => {
    const { post } = await firmWithMailbox(app)
    const byGroup = mail({ 'List-Id': '<sales.acme.example>', Precedence: 'list' }, 'Do you sell valves?')
    expect((await post(byGroup)).taken.became).toBe('submission')
  })

  test('goes with its sender', async ({ app }) => {
    const { firm, me, id, post } = await firmWithMailbox(app)
    await post(first)
    await post(mail({ Precedence: 'bulk' }, 'Our newsletter'))
    const [lead] = await leadsOf(me)
    const reply = mail({ 'In-Reply-To': `<${lead?.mails[0]?.id}@handraise.test>` }, 'Secret words')
    await post(reply)
    const { workspace } = firm
    await erase(app.wired.parts, {
      workspace,
      prospect: lead?.prospect.id ?? '',
      by: firm.admin.id,
      at: MORNING,
    })
    expect(SetAside.parse((await me.get(`/api/v1/mailboxes/${id}/set-aside`)).json()).items).toEqual([])
    const left = await app.wired.inWorkspace(workspace, async (client) => {
      const { rows } = await client.query(
        `select (select count(*)::int from attachment) as files, (select count(*)::int from event where private like '%Secret%') as events`,
      )
      return rows
    })
    expect(left).toEqual([{ files: 0, events: 0 }])
  })

  test('is held back where nobody met its sender, and goes with them all the same', async ({ app }) => {
    const { firm, me, post } = await firmWithMailbox(app)
    const bait = 'Buy <a href="http://pills.example/1">here</a> and <a href="http://pills.example/2">here</a>'
    const stranger = first.replace('Kim Lee <kim@buyer.example>', 'Yorick Bane <yorick@junk.example>')
    const { taken } = await post(stranger.replace('Do you sell pumps?', bait))
    expect(taken.became).toBe('submission')
    await post(first)
    const held = async () => HeldList.parse((await me.get('/api/v1/held')).json()).items
    expect(await held()).toMatchObject([{ email: 'yorick@junk.example', state: 'held' }])
    expect(await leadsOf(me)).toHaveLength(1)
    const { workspace } = firm
    const wanted = { wanted: 'yorick@junk.example', key: 'yorick@junk.example' }
    const [prospect = '', ...others] = await app.wired.inWorkspace(workspace, (client) =>
      findProspects(client, workspace, wanted),
    )
    expect(others).toEqual([])
    await erase(app.wired.parts, { workspace, prospect, by: firm.admin.id, at: MORNING })
    expect(await held()).toEqual([])
    for (const table of [
      'event',
      'submission',
      'received_mail',
      'placement',
      'sighting',
      'set_aside',
      'prospect',
    ]) {
      const left = await app.wired.inWorkspace(workspace, (client) =>
        client.query(`select from "${table}" t where t::text ~* 'yorick|pills'`),
      )
      expect([table, left.rowCount]).toEqual([table, 0])
    }
    const files = await app.wired.inWorkspace(workspace, (client) => client.query('select from attachment'))
    expect(files.rowCount).toBe(1)
  })
})
