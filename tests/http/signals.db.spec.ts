import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { carryOut } from '#app/carry-out.ts'
import { test, type App, type Firm } from '../app.ts'
import { starterText } from '../world.ts'

const trials = `  - name: trials
    when: [tries it]
    motion: qualify
    team: qualifiers
    respond: { notBefore: { signal: installed, orAfter: 2wd }, target: 3wd, limit: 4wd, calendar: office }
    cadence: courteous persistence
`

const ready = `  - name: readers who are ready
    when: [browsing, readiness is ready to talk]
    motion: respond
    team: inside sales
    respond: { target: 4h, limit: 1wd, calendar: office }
`

const withTrials = `signals:
  installed: { kind: product, shows: comparing }
  visited pricing: { kind: page }
  booked: { kind: product, shows: ready to talk }
${starterText
  .replace('  - name: readers\n', `${trials}${ready}  - name: readers\n`)
  .replace('  asked to talk:', '  tries it: form.kind == "trial"\n  asked to talk:')}`

const robin = { name: 'Robin', email: 'robin@buyer.example', message: 'I would like to try it.' }

/** A firm whose playbook waits for people to have used what they came for. */
async function firmWithTrials(app: App): Promise<Firm> {
  const firm = await app.found('Acme', 'ana@acme.example')
  const { parts } = app.wired
  const at = await parts.clock.now()
  await parts.ledger.transaction(firm.workspace, async (tx) => {
    const history = await tx.read([{ kind: 'workspace', stream: firm.workspace }])
    const founded = history.get(firm.workspace)?.find((event) => event.type === 'WorkspaceFounded')
    if (!founded) throw new Error('A firm is founded.')
    const command = {
      type: 'ActivatePlaybook',
      at,
      by: firm.admin.id,
      name: 'Trials',
      digest: 'trials',
    } as const
    await carryOut(
      tx,
      [
        {
          kind: 'playbook',
          stream: founded.data.playbook,
          command: { ...command, text: withTrials, holidays: {} },
        },
      ],
      parts,
    )
  })
  return firm
}

describe('a signal', () => {
  test('opens the window that waits for it, once, and is refused where it makes no sense', async ({
    app,
  }) => {
    const firm = await firmWithTrials(app)
    const me = firm.as(firm.admin)
    await firm.submit(await firm.form('trial'), robin)
    await app.convey()
    const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    expect(card).toMatchObject({
      segment: 'trials',
      commitment: { notBefore: '2026-03-03T17:30:00.000Z', waitsFor: 'installed' },
      can: {
        respond: {
          ...{ allowed: false, code: 'opens_later' },
          because: expect.stringContaining('with the signal "installed", or on Tuesday'),
        },
      },
    })

    await app.at('2026-03-02T11:00:00.000Z')
    const signal = { id: randomUUID(), signal: 'installed', email: 'Robin@Buyer.example' }
    expect((await me.post('/api/v1/signals', signal)).statusCode).toBe(201)
    expect((await me.post('/api/v1/signals', signal)).statusCode).toBe(200)
    const detail = LeadDetail.parse((await me.get(`/api/v1/leads/${card?.id ?? ''}`)).json())
    expect(detail.lead).toMatchObject({
      commitment: { notBefore: '2026-03-02T11:00:00.000Z', target: '2026-03-04T17:30:00.000Z' },
      can: { respond: { allowed: true } },
    })
    expect(detail.events.filter(({ type }) => type === 'LeadSignalled')).toHaveLength(1)

    const refused = async (about: object) => {
      const { code, errors } = (
        await me.post('/api/v1/signals', { id: randomUUID(), signal: 'installed', lead: card?.id, ...about })
      ).json()
      return errors ? 'bad_request' : code
    }
    expect(await refused({ signal: 'instaled' })).toBe('no_such_signal')
    expect(await refused({ signal: 'visited pricing' })).toBe('visits_need_consent')
    expect(await refused({ lead: undefined, email: 'nobody@buyer.example' })).toBe('no_such_prospect')
    expect(await refused({ lead: randomUUID() })).toBe('no_such_prospect')
    expect(await refused({ happenedAt: '2026-03-02T12:00:00Z' })).toBe('happened_in_future')
    // It is eleven o'clock: the same moment in other words is no future, and a later one is, whatever its digits say.
    expect(await refused({ happenedAt: '2026-03-02T10:30:00-05:00' })).toBe('happened_in_future')
    for (const happenedAt of ['2026-03-02T11:00:00Z', '2026-03-02T16:30:00+05:30'])
      expect((await me.post('/api/v1/signals', { ...signal, id: randomUUID(), happenedAt })).statusCode).toBe(
        201,
      )
    const told = LeadDetail.parse((await me.get(`/api/v1/leads/${card?.id ?? ''}`)).json()).events
    expect(told.filter(({ type }) => type === 'LeadSignalled').slice(-2)).toMatchObject([
      { data: { happenedAt: '2026-03-02T11:00:00.000Z' } },
      { data: { happenedAt: '2026-03-02T11:00:00.000Z' } },
    ])
    expect(await refused({ email: 'robin@buyer.example' })).toBe('bad_request')
    expect(
      (
        await me.post('/api/v1/signals', {
          ...signal,
          id: randomUUID(),
          signal: 'visited pricing',
          consent: true,
        })
      ).statusCode,
    ).toBe(201)
  })

  test('that came before the form lets the next window open at once', async ({ app }) => {
    const firm = await firmWithTrials(app)
    const me = firm.as(firm.admin)
    await firm.submit(await firm.form('newsletter'), robin)
    await app.convey()
    await me.post('/api/v1/signals', { id: randomUUID(), signal: 'installed', email: robin.email })
    await firm.submit(await firm.form('trial'), robin)
    await app.convey()
    const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    expect(card).toMatchObject({ segment: 'trials', can: { respond: { allowed: true } } })
  })

  test('by which a reader is ready, in the words that were agreed, moves them to people; any other leaves them to read', async ({
    app,
  }) => {
    const firm = await firmWithTrials(app)
    const me = firm.as(firm.admin)
    const sent = await firm.submit(await firm.form('download'), robin)
    await app.convey()
    const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    const lead = async () => LeadDetail.parse((await me.get(`/api/v1/leads/${card?.id ?? ''}`)).json())
    expect(card).toMatchObject({ segment: 'readers', can: { respond: { code: 'in_nurture' } } })

    const { receipt } = sent.json<{ receipt: string }>()
    await app.at('2026-03-02T11:00:00.000Z')
    const told = { id: randomUUID(), receipt, values: { seats: 12 } }
    expect((await me.post('/api/v1/signals', { ...told, signal: 'installed' })).statusCode).toBe(201)
    const still = await lead()
    expect(still.lead.segment).toBe('readers')
    const signal = still.events.find(({ type }) => type === 'LeadSignalled')
    expect(signal).toMatchObject({ data: { shows: 'comparing' }, private: { values: { seats: 12 } } })
    expect(still.events.at(-1)).toMatchObject({ type: 'LeadJudged', data: { readiness: 'comparing' } })

    await app.at('2026-03-02T12:00:00.000Z')
    await me.post('/api/v1/signals', { id: randomUUID(), receipt, signal: 'booked' })
    const moved = await lead()
    expect(moved.lead).toMatchObject({
      ...{ segment: 'readers who are ready', motion: 'respond' },
      commitment: { kind: 'respond', target: '2026-03-02T16:00:00.000Z' },
    })
    expect(moved.trace.map(({ expression }) => expression)).toContain('ready to talk: signals["booked"]')
  })
})
