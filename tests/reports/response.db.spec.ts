import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import { describeSurvival } from '#domain/statistics/describe-survival.ts'
import { SHARE_TOLERANCE } from '#domain/response/split.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { responseAsked, ResponseQuery, ResponseReport } from '#contract/report.ts'
import { inWorkspace } from '#store/ledger.ts'
import { projectAll } from '#store/response/project.ts'
import { writeResponses } from '#store/response/write.ts'
import { rebuild } from '#store/rebuild.ts'
import { responseReport } from '#store/views/response/report.ts'
import { test } from '../proof/test.ts'
import type { World } from '../proof/world.ts'

type Asked = Parameters<typeof ResponseQuery.parse>[0]

const project = async ({ parts, pools, settled }: World) => {
  await settled()
  await projectAll({ pool: pools.app, clock: parts.clock, playbooks: parts.playbooks })
}
const reportOf = ({ parts, pools, workspace }: World, query: Asked = {}) =>
  inWorkspace(pools.app, workspace, (client) =>
    responseReport(client, workspace, {
      asked: responseAsked(ResponseQuery.parse(query)),
      playbooks: parts.playbooks,
    }),
  )
const leadOf = async (world: World, email: string): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(
    'select l.id from lead l join prospect p on p.id = l.prospect where p.email = $1',
    email,
  )
  return row?.id ?? ''
}

/** Kim is answered after 10 minutes, Lou's call is only claimed after 30; nobody is reached when Max is called; Zoe is junk. */
async function morning(world: World): Promise<void> {
  for (const who of ['kim', 'lou', 'max', 'zoe'])
    await world.submit({ name: who, email: `${who}@buyer.example` })
  await world.convey()
  const touch = async (who: string, result: 'sent' | 'answered' | 'no answer') => {
    const asked = { at: world.now(), by: world.ana, id: randomUUID() }
    await world.act({
      kind: 'lead',
      stream: await leadOf(world, `${who}@buyer.example`),
      command: {
        ...{ ...asked, type: 'LogTouch', touch: randomUUID(), channel: 'call', direction: 'out' },
        ...{ result, happenedAt: world.now(), earlyBecause: 'They were on the line.' },
      },
    })
  }
  world.pass(10)
  await touch('kim', 'answered')
  await touch('max', 'no answer')
  world.pass(20)
  await touch('lou', 'answered')
  await world.act({
    kind: 'lead',
    stream: await leadOf(world, 'zoe@buyer.example'),
    command: {
      ...{ at: world.now(), by: world.ana, id: randomUUID(), type: 'ResolveLead' },
      ...{ outcome: 'junk', told: { how: 'not told', because: 'junk' } },
    },
  } as Parameters<World['act']>[0])
  world.pass(30)
}

describe('are we answering?', () => {
  test('who still waits is in it, what nobody heard is no answer, and junk competes', async ({ world }) => {
    await morning(world)
    await project(world)
    const report = await reportOf(world)
    expect(ResponseReport.parse(report)).toEqual(JSON.parse(JSON.stringify(report)))
    expect(report).toMatchObject({ asOf: world.now(), leads: 4, answered: 2, waiting: 1, claimed: 2 })
    expect(report.ended).toEqual({ withdrawn: 0, junk: 1, selfServed: 0, resolved: 0 })
    expect(report.shares.map(({ within, share }) => [within, share])).toEqual([
      ['PT5M', 0],
      ['PT15M', 0.25],
      ['PT1H', 0.5],
      ['PT4H', 0.5],
      ['PT24H', 0.5],
      ['PT72H', 0.5],
    ])
    expect(report.longest.map(({ name, waited }) => [name, waited])).toEqual([['max', 'PT1H']])
    expect((await reportOf(world, { evidence: 'witnessed' })).answered).toBe(0)
  })

  test('an answer out of hours took no covered time, and a later wish to forget changes no number', async ({
    world,
  }) => {
    world.pass(12 * 60)
    await morning(world)
    await project(world)
    const covered = await reportOf(world, { clock: 'covered' })
    expect(covered.shares[0]).toMatchObject({ within: 'PT5M', answered: 2 })
    const [kim] = await world.rows<{ id: string }>(
      "select id from prospect where email = 'kim@buyer.example'",
    )
    const { workspace, ana: by } = world
    await erase(world.parts, { workspace, prospect: kim?.id ?? '', by, at: world.now() })
    await project(world)
    const { asOf: _, ...numbers } = covered
    expect(await reportOf(world, { clock: 'covered' })).toMatchObject(numbers)
  })

  test('rebuilding lets the projector begin again, to the same numbers', async ({ world }) => {
    await morning(world)
    await project(world)
    const before = await reportOf(world)
    await rebuild({ owner: world.pools.owner, system: world.pools.system })
    expect((await reportOf(world)).asOf).toBe('1970-01-01T00:00:00.000Z')
    await project(world)
    expect(await reportOf(world)).toEqual(before)
  })

  test('what is counted has room in its keys, whatever it is called', async ({ world }) => {
    const long = (seed: number) =>
      String.fromCodePoint(...Array.from({ length: 900 }, (_, index) => 0x1_f000 + ((index * seed) % 3_989)))
    const source = long(2_011)
    await morning(world)
    await world.rows('update lead set segment = $1, source = $2', long(1_999), source)
    await world.rows('update form set campaign = $1', long(2_027))
    await project(world)
    const { rows } = (await reportOf(world, { by: 'source' })).by
    expect(rows.map(({ value, leads }) => [value, leads])).toEqual([
      [Array.from(source).slice(0, 200).join(''), 4],
    ])
  })

  test('following step by step gives what following at once gives', async ({ world }) => {
    for (let round = 0; round < 3; round++) {
      await world.submit({ name: `kim ${round}`, email: `kim${round}@buyer.example` })
      await world.convey()
      world.pass(5)
      await project(world)
    }
    const steps = await reportOf(world)
    await world.rows('delete from response; ')
    await world.rows('delete from response_count')
    await world.rows('delete from response_owed')
    await world.pools.owner.query('delete from projection')
    await project(world)
    expect(await reportOf(world)).toEqual(steps)
  })
})

describe('the numbers', () => {
  /** A segment for which the starter has an objective, in covered time. */
  const AIMED = 'hand-raisers in profile'
  /** Made-up rows: ends of all kinds, ties, and people who wait, for whom every moment matters. */
  const rowsOf = (now: number, many: number, seed: number) => {
    let state = seed
    const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
    return Array.from({ length: many }, () => {
      const first = [0, 1, 1, 1, 1, 1, 1, 1, 2, 5][Math.floor(chance() * 10)] ?? 0
      const after = Math.round(Math.exp(chance() * 16) * (chance() < 0.3 ? 100 : 7))
      const submitted = now - (first === 0 ? after : after + Math.round(chance() * 1e9))
      const time = first === 0 ? null : after
      return {
        ...{ lead: randomUUID(), submitted_at: new Date(submitted).toISOString() },
        ...{
          weekday: Math.ceil(chance() * 7),
          hour: Math.floor(chance() * 24),
          segment: chance() < 0.4 ? AIMED : 'small',
        },
        ...{
          source: 'Contact',
          form: randomUUID(),
          motion: 'respond',
          historical: false,
          claimed: chance() < 0.1 && first === 1,
        },
        ...{
          first,
          first_after: time,
          first_covered: time,
          witnessed: first,
          witnessed_after: time,
          witnessed_covered: time,
        },
        ...{ kept: 1, late: 0, broken: 0, owed: 0, early: false },
      }
    })
  }

  test('from kept counts, and counted anew, are those of every single moment', async ({ world }) => {
    await project(world)
    const now = epochMsOf(world.now())
    const rows = rowsOf(now, 3_000, 11)
    await inWorkspace(world.pools.app, world.workspace, async (client) => {
      await writeResponses(client, world.workspace, rows)
      // Written again with other words, and back: the counts must follow.
      await writeResponses(
        client,
        world.workspace,
        rows
          .slice(0, 500)
          .map((row) => ({ ...row, segment: AIMED, first: 0, first_after: null, first_covered: null })),
      )
      await writeResponses(client, world.workspace, rows.slice(0, 500))
      await client.query('update projection set as_of = $1', [world.now()])
    })
    const at = 'PT5M,PT7M,PT15M,PT1H,PT4H,PT24H'
    const [kept, fresh] = [await reportOf(world, { at }), await reportOf(world, { at, from: '1970-01-01' })]
    const counts = ({ leads, answered, ended, waiting, claimed, commitments, by, median }: typeof kept) => ({
      ...{ leads, answered, ended, waiting, claimed, commitments, median },
      by: by.rows.map(({ value, leads, answered, waiting, median }) => ({
        value,
        leads,
        answered,
        waiting,
        median,
      })),
    })
    expect(counts(kept)).toEqual(counts(fresh))
    for (const query of [{ at }, { clock: 'covered', by: 'weekday' }, { by: 'hour' }] as const) {
      const [one, other] = [
        await reportOf(world, query),
        await reportOf(world, { ...query, from: '1970-01-01' }),
      ]
      expect(counts(one)).toEqual(counts(other))
      const shares = ({ by }: typeof one) => by.rows.flatMap(({ shares }) => shares.map(({ share }) => share))
      const wanted = shares(other)
      const off = shares(one).map((share, index) => Math.abs(share - (wanted[index] ?? 1)))
      expect(Math.max(...off)).toBeLessThanOrEqual(SHARE_TOLERANCE)
      expect(one.objectives).toMatchObject([{ of: AIMED, leads: expect.any(Number) }])
      expect(one.objectives[0]?.leads).toBeGreaterThan(1_000)
      expect(other.objectives).toEqual(
        one.objectives.map((objective) => ({
          ...objective,
          share: expect.closeTo(objective.share ?? NaN, 5),
          low: expect.closeTo(objective.low ?? NaN, 4),
          high: expect.closeTo(objective.high ?? NaN, 4),
        })),
      )
    }
    const pairs = [...kept.shares, ...kept.curve].map((one, index) => [
      one,
      [...fresh.shares, ...fresh.curve][index],
    ])
    const apart = pairs.map(([one, other]) => Math.abs((one?.share ?? 0) - (other?.share ?? 1)))
    expect(Math.max(...apart)).toBeLessThanOrEqual(SHARE_TOLERANCE)
    expect(kept.curve.map(({ atRisk }) => atRisk)).toEqual(fresh.curve.map(({ atRisk }) => atRisk))

    const sample = {
      time: Float64Array.from(
        rows,
        ({ first_after, submitted_at }) => first_after ?? now - epochMsOf(submitted_at),
      ),
      end: Uint8Array.from(rows, ({ first }) => first),
    }
    const moments = [5, 7, 15, 60, 240, 1_440].map((minutes) => minutes * 60_000)
    const causes = ['1', '2', '3', '4', '5']
    const [whole] = describeSurvival(
      { sample, causes, groups: { names: ['all'], of: new Uint16Array(rows.length) } },
      { scale: 'loglog', competing: true, at: moments },
    ).groups
    const answered = whole?.incidence?.filter(({ cause }) => cause === '1') ?? []
    for (const [index, share] of fresh.shares.entries()) {
      expect(share.share).toBeCloseTo(answered[index]?.estimate ?? NaN, 12)
      expect(share.se).toBeCloseTo(answered[index]?.se ?? NaN, 12)
      expect(share.low).toBeCloseTo(answered[index]?.low ?? NaN, 12)
      expect(share.atRisk).toBe(whole?.curve[index]?.atRisk)
    }
    const every = describeSurvival(
      { sample, causes, groups: { names: ['all'], of: new Uint16Array(rows.length) } },
      { scale: 'loglog', competing: true },
    ).groups[0]?.incidence?.filter(({ cause }) => cause === '1')
    const reached = (level: 'estimate' | 'low' | 'high') =>
      every?.find((row) => (row[level] ?? 0) >= 0.5)?.time ?? NaN
    const told = (length: string | null) => Temporal.Duration.from(length ?? 'PT0S').total('milliseconds')
    const { estimate, low, high } = fresh.median
    expect([estimate, low, high].map(told)).toEqual([reached('estimate'), reached('high'), reached('low')])
  })
})
