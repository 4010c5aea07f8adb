import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { EarlyTouches } from '#contract/early-touches.ts'
import { LeadDetail, LeadPage } from '#contract/lead.ts'
import { ResponseReport } from '#contract/report.ts'
import { projectAll } from '#store/response/project.ts'
import { test, type App } from '../app.ts'
import { followed, followUpIn, kim } from './world.ts'

/** Readers are sent a paper after a day, another three weeks later to whoever is no customer, and asked for by a person in between. */
const playbookText = `name: Nurture
calendars:
  office: { zone: Europe/London, hours: { mon-fri: ["09:00-17:00"] } }
signals:
  sized a pump: { kind: product, shows: comparing }
terms:
  asked to talk: form.kind == "contact"
  reads: form.kind == "download"
  compares: signals["sized a pump"]
  referred: prospect.referred
journey:
  browsing: { shownBy: [reads], weOffer: useful things to read, weDont: [call] }
  comparing: { weOffer: a table of what there is }
segments:
  - name: buyers
    when: [asked to talk]
    motion: respond
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
  - name: sent by others
    when: [reads, referred]
    motion: respond
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
  - name: readers
    when: [reads]
    motion: nurture
    track: letters
  - name: others
    motion: respond
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
windows:
  outcome: { target: 5wd, limit: 10wd, calendar: office }
  nurture: { target: 30d, limit: 45d }
teams: { all: { calendar: office, steward: ana@acme.example, escalate: [steward, { role: admin, after: 4h }] } }
contact: { hours: { mon-fri: ["08:00-18:00"] }, pressure: { person: 2 } }
tracks:
  letters:
    team: all
    steps:
      - { name: paper, after: 1d, mail: a paper }
      - { name: table, after: 7d, mail: a paper, when: [compares] }
      - { name: catalogue, after: 14d, task: Post them the printed catalogue. }
      - { name: last, after: 21d, mail: a paper }
    ends: { after: 30d, tell: last letter }
templates:
  a paper: { purpose: nurture, in: { en: { subject: What wears a pump out, text: "Dear {name}, something to read." } } }
  last letter: { purpose: last letter, in: { en: { subject: The way back, text: "Dear {name}, whenever you like: {page}" } } }
signatories: { marketing: ana@acme.example, sales: ana@acme.example }
`

const reader = { ...kim, email_opt_in: 'yes' }
const unasked = { ...kim, name: 'Robin Hale', email: 'robin@reader.example' }

type World = Awaited<ReturnType<typeof nurtureIn>>

async function nurtureIn(app: App, person: object = reader) {
  const world = await followUpIn(app, { kind: 'download', text: playbookText, person: { ...kim, ...person } })
  return {
    ...world,
    events: async (type: string) => (await world.detail()).events.filter((event) => event.type === type),
    /** What the report says of the only one who asked: how long they have waited, or did. */
    standing: async () => {
      const { pool, parts } = app.wired
      await projectAll({ pool, ...parts })
      const { waiting, median, longest } = ResponseReport.parse(
        (await world.me.get('/api/v1/reports/response?clock=elapsed')).json(),
      )
      const [first] = longest
      return first
        ? { waiting, asked: first.submittedAt, waited: first.waited }
        : { waiting, half: median.estimate }
    },
    /** The mail that waits leaves; brings back the links in it. */
    mailLeaves: async () => {
      const mail = await world.send()
      const links = [...(mail?.text?.matchAll(/^([^:\n]+): https?:\/\/[^/]+(\/n\/\S+)$/gm) ?? [])]
      return new Map(links.map(([, label = '', path = '']) => [label, path]))
    },
    /** What the reader presses on the page that the link opens. */
    press: async (links: ReadonlyMap<string, string>, form: Readonly<Record<string, string>>) => {
      const [path = ''] = [...links.values()].map((link) => link.split('?')[0] ?? '')
      const answer = await app.server.inject({
        ...{ method: 'POST', url: path, payload: new URLSearchParams(form).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      return /<h1>([^<]*)<\/h1>/.exec(answer.body)?.[1]
    },
  }
}

describe('a reader', () => {
  test('is sent what is of use, says where they are, asks for a person, and is answered', async ({ app }) => {
    const { until, open, detail, events, mailLeaves, press, ask, standing } = await nurtureIn(app)
    expect(await open()).toEqual(['nurture'])
    await until('2026-03-03T09:00:00.000Z')
    expect(await open()).toEqual(['nurture', 'touch: mail'])
    const links = await mailLeaves()
    expect([...links.keys()]).toEqual([
      ...['Talk to me', 'Ask me later', 'I am the wrong person', 'Stop', 'Say where I am'],
    ])
    expect(await open()).toEqual(['nurture'])
    // A track touches nobody: nothing that it sends counts as an answer or as somebody's work.
    expect((await detail()).touches).toEqual([])

    // Programs that look at links for their readers press nothing.
    const before = (await detail()).events.length
    for (const path of links.values()) {
      const looked = await app.server.inject({ method: 'GET', url: path })
      expect(looked.statusCode).toBe(200)
      expect(looked.body).not.toMatch(/<img|<script/)
    }
    expect((await detail()).events).toHaveLength(before)

    expect(await press(links, { say: 'where', stage: 'comparing' })).toBe('Thank you for telling us')
    expect((await events('ReadinessShown')).map(({ data, by }) => [data['stage'], data['how'], by])).toEqual([
      ['comparing', 'said', 'buyer'],
    ])
    expect((await detail()).lead.segment).toBe('readers')

    // The table is for those who use the product; the catalogue is a person's to post, and nobody needs a reason for that.
    await until('2026-03-10T09:00:00.000Z')
    expect((await events('StepSkipped')).map(({ data }) => data)).toEqual([
      { step: 1, because: 'not for them' },
    ])
    await until('2026-03-24T09:00:00.000Z')
    expect(
      (await detail()).commitments.find(({ state, kind }) => state === 'open' && kind === 'touch'),
    ).toMatchObject({
      step: { task: 'Post them the printed catalogue.' },
    })
    expect((await ask('touches', { channel: 'letter', result: 'sent' })).status).toBe(201)
    expect(await open()).toEqual(['nurture'])
    await until('2026-04-14T09:00:00.000Z')
    const last = await mailLeaves()

    await until('2026-04-14T10:00:00.000Z')
    expect(await press(last, { say: 'talk', said: 'About the big one.' })).toBe('Somebody will talk to you')
    expect(await press(last, { say: 'talk' })).toBe('Somebody will talk to you')
    const { lead, trace } = await detail()
    expect(lead).toMatchObject({
      ...{ segment: 'buyers', motion: 'respond' },
      commitment: { kind: 'respond', target: '2026-04-14T11:00:00.000Z' },
      can: { respond: { allowed: true } },
    })
    expect(trace.map(({ expression }) => expression)).toContain('buyers: asked to talk')
    expect(await events('BuyerAskedToTalk')).toHaveLength(1)

    // They wait since they asked, not since the download; nor was the catalogue an answer to what was asked later.
    await until('2026-04-14T10:20:00.000Z')
    expect(await standing()).toEqual({ waiting: 1, asked: '2026-04-14T10:00:00.000Z', waited: 'PT20M' })
    expect((await ask('touches', { channel: 'call', result: 'answered', minutes: 9 })).status).toBe(201)
    expect(await open()).toEqual(['outcome'])
    expect(await standing()).toEqual({ waiting: 0, half: 'PT20M' })
    await until('2026-08-01T09:00:00.000Z')
    expect((await detail()).mails.filter(({ purpose }) => purpose === 'nurture')).toHaveLength(2)
  })

  test('who says stop hears no more, and one who never answers is let go with the way back', async ({
    app,
  }) => {
    const { until, detail, mailLeaves, press, firm, me } = await nurtureIn(app)
    const quiet = { ...reader, name: 'Morgan Webb', email: 'morgan@quiet.example' }
    const form = await firm.form('download')
    await firm.submit(form, quiet)
    await app.convey()
    await until('2026-03-03T09:00:00.000Z')
    const links = await mailLeaves()
    expect(await press(links, { say: 'stop' })).toBe('Everything has ended')
    expect((await detail()).resolution).toMatchObject({
      outcome: 'withdrawn',
      told: { how: 'their own words' },
    })
    expect(await press(links, { say: 'later', months: '3' })).toBe('This has ended already')

    const { items } = LeadPage.parse((await me.get('/api/v1/leads')).json())
    const silent = items.find(({ prospect }) => prospect.name === 'Morgan Webb')
    const theirs = async () => LeadDetail.parse((await me.get(`/api/v1/leads/${silent?.id ?? ''}`)).json())
    const leave = async () => {
      const waiting = (await theirs()).mails.find(
        ({ state, purpose }) => state === 'queued' && purpose !== 'acknowledgement',
      )
      await me.post(`/api/v1/outbox/${waiting?.id ?? ''}/sent`, { id: randomUUID() })
    }
    await leave()
    for (const day of ['2026-03-10', '2026-03-24', '2026-04-20', '2026-05-20']) {
      await until(`${day}T10:00:00.000Z`)
      await leave()
      await me.post(`/api/v1/leads/${silent?.id ?? ''}/skipped-steps`, {
        id: randomUUID(),
        reason: 'None is left.',
      })
    }
    await until('2026-06-30T10:00:00.000Z')
    await leave()
    await until('2026-07-30T10:00:00.000Z')
    const { resolution, mails, lead } = await theirs()
    expect(resolution).toMatchObject({ outcome: 'unreachable', told: { how: 'mail' } })
    expect(mails.filter(({ purpose }) => purpose === 'nurture')).toHaveLength(2)
    expect(lead.commitment).toBeNull()
  })

  test('whom nobody allowed us to write to is sent nothing, and a person looks after them', async ({
    app,
  }) => {
    const { until, open, detail, events } = await nurtureIn(app, unasked)
    await until('2026-03-03T09:00:00.000Z')
    expect((await events('StepSkipped')).map(({ data }) => data)).toEqual([
      { step: 0, because: 'no permission' },
    ])
    expect((await detail()).mails.filter(({ purpose }) => purpose === 'nurture')).toEqual([])
    expect(await open()).toEqual(['nurture'])
  })

  test('is left alone by members, or they say why and the manager sees it', async ({ app }) => {
    const { ask, me, detail } = await nurtureIn(app)
    const call = { channel: 'call', result: 'no answer' }
    expect(await ask('touches', call)).toMatchObject({ status: 422, code: 'in_nurture' })
    expect(await ask('mails', { subject: 'Pumps', text: 'Buy now' })).toMatchObject({ code: 'in_nurture' })
    expect((await detail()).lead.can.respond).toMatchObject({ allowed: false, code: 'in_nurture' })
    expect((await ask('touches', { ...call, earlyBecause: 'We met at the fair.' })).status).toBe(201)
    const { items } = EarlyTouches.parse((await me.get('/api/v1/early-touches')).json())
    expect(items).toMatchObject([{ segment: 'readers', because: 'We met at the fair.' }])
  })

  test('who is the wrong person ends it, and whoever they name is known when they come', async ({ app }) => {
    const { until, detail, mailLeaves, press, firm, me, lead } = await nurtureIn(app)
    await until('2026-03-03T09:00:00.000Z')
    const links = await mailLeaves()
    expect(await press(links, { say: 'wrong', email: 'Jo@Right.example' })).toBe('Thank you')
    const { resolution, events } = await detail()
    expect(resolution).toMatchObject({ outcome: 'withdrawn', told: { how: 'their own words' } })
    expect(JSON.stringify(events)).not.toMatch(/right\.example/i)

    await firm.submit(await firm.form('download'), { ...kim, name: 'Jo Ray', email: 'jo@right.example' })
    await app.convey()
    const { items } = LeadPage.parse((await me.get('/api/v1/leads')).json())
    const came = items.find(({ prospect }) => prospect.name === 'Jo Ray')
    expect(came).toMatchObject({ segment: 'sent by others', motion: 'respond' })
    const shown = LeadDetail.parse((await me.get(`/api/v1/leads/${came?.id ?? ''}`)).json())
    expect(shown.events.find(({ type }) => type === 'LeadOpened')).toMatchObject({
      data: { referredBy: lead },
    })
  })

  test('who asks to be asked later comes back on that day, and until then hears nothing', async ({ app }) => {
    const { until, detail, open, mailLeaves, press }: World = await nurtureIn(app)
    await until('2026-03-03T09:00:00.000Z')
    const links = await mailLeaves()
    expect(await press(links, { say: 'later', on: '2026-03-01' })).toBe('What would you like?')
    expect(await press(links, { say: 'later', months: '3' })).toBe('We will ask you then')
    expect((await detail()).resolution).toMatchObject({
      outcome: 'deferred',
      returnsAt: '2026-06-02T23:00:00.000Z',
    })
    await until('2026-06-03T09:00:00.000Z')
    expect(await open()).toEqual(['respond'])
    expect((await detail()).mails.filter(({ purpose }) => purpose === 'nurture')).toHaveLength(1)
  })
})

describe('a firm that has only just begun', () => {
  test('sends its readers what is built in, in their language, to whoever allowed it', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form('download')
    await firm.submit(form, reader)
    await firm.submit(form, unasked)
    await app.convey()
    const { items } = LeadPage.parse((await firm.as(firm.admin).get('/api/v1/leads')).json())
    const of = (email: string) => {
      const lead = items.find(
        ({ prospect }) => prospect.name === (email === kim.email ? kim.name : unasked.name),
      )
      return followed(app, firm, { lead: lead?.id ?? '', email })
    }
    const [kims, robins] = [of(kim.email), of(unasked.email)]
    expect((await kims.ask('wishes', { language: 'de' })).status).toBe(201)
    await kims.until('2026-03-03T12:00:00.000Z')
    const mail = await kims.send()
    expect(mail).toMatchObject({ subject: 'Was Sie gesucht haben, und was Sie von uns erwarten dürfen' })
    expect(mail?.text).toContain('Sprechen Sie mit mir')
    expect((await robins.detail()).events.filter(({ type }) => type === 'StepSkipped')).toHaveLength(1)
    expect(await robins.open()).toEqual(['nurture'])
    expect((await robins.detail()).commitments[0]?.owedBy?.name).toBe('Admin of Acme')
  })
})
