import { Engine } from 'json-rules-engine'
import { compilePlaybook } from '#playbook/compile.ts'
import type { Facts } from '#playbook/facts.ts'
import { judge } from '#playbook/judge.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { type Bench, figure } from './figures.ts'
import { anyLead, chanceFrom, flat, type Rule, rulesOf } from './parts/playbook-rules.ts'

const SEGMENTS = 30
const CONDITIONS = 60
const LEADS = 20_000
const SEED = 4
const JUDGED_PER_SECOND_MIN = 10_000
const RATIO_TO_ENGINE_MIN = 10

/**
 * How fast leads are judged, trace and all, on one core: beside json-rules-engine, which answers yes or no without a
 * reason, and beside the same rules written by hand. All three must send every lead to the same segment.
 */
export const bench: Bench = async ({ seconds, scale }) => {
  const rules = rulesOf(CONDITIONS)
  const leads = leadsOf(Math.max(200, Math.round(LEADS * scale)))
  const compiled = compiledFrom(rules)
  const engine = engineFrom(rules)
  await mustAgree(leads.slice(0, 200), { ours: (lead) => judge(compiled, lead).segment.index, engine, rules })
  const ms = (seconds * 1_000) / 4
  let lines = 0
  const judged = perSecond(leads, ms, (lead) => {
    lines += judge(compiled, lead).trace.length
  })
  const byHand = perSecond(leads, ms, (lead) => {
    lines += segmentByHand(rules, lead)
  })
  const byEngine = await perSecondAsync(leads, ms, (lead) => segmentByEngine(engine, lead))
  if (lines === 0) throw new Error('Nothing was judged')
  return {
    parameters: { segments: SEGMENTS, conditions: CONDITIONS, leads: leads.length, unknown: 1 / 3 },
    figures: [
      figure('judged_per_second', judged, {
        unit: '1/s',
        target: { op: '>=', value: JUDGED_PER_SECOND_MIN },
      }),
      figure('ratio_to_json_rules_engine', judged / byEngine, {
        unit: '1',
        target: { op: '>=', value: RATIO_TO_ENGINE_MIN },
      }),
      figure('json_rules_engine_per_second', byEngine, { unit: '1/s' }),
      figure('by_hand_per_second', byHand, { unit: '1/s' }),
      figure(
        'trace_lines',
        leads.reduce((sum, lead) => sum + judge(compiled, lead).trace.length, 0) / leads.length,
        {
          unit: '1',
        },
      ),
    ],
  }
}

/** Two conditions each, and what no segment takes. */
function compiledFrom(rules: readonly Rule[]) {
  const terms = rules.map(({ cel }, index) => `  c${index}: ${JSON.stringify(cel)}`)
  const segments = Array.from(
    { length: SEGMENTS },
    (_, index) =>
      `  - { name: s${index}, when: [c${index * 2}, c${index * 2 + 1}], motion: nurture, track: helpful series }`,
  )
  const text = ['name: Bench', 'terms:', ...terms, 'segments:', ...segments].join('\n')
  const { playbook, findings } = parsePlaybook(
    `${text}\n  - { name: rest, motion: nurture, track: helpful series }`,
  )
  if (!playbook) throw new Error(JSON.stringify(findings))
  return compilePlaybook(playbook)
}

function engineFrom(rules: readonly Rule[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (let index = 0; index < SEGMENTS; index++) {
    const [one, other] = [rules[index * 2], rules[index * 2 + 1]]
    if (!one || !other) throw new Error('Two conditions for each segment')
    const event = { type: String(index) }
    engine.addRule({ conditions: { all: [one.json, other.json] }, event, priority: SEGMENTS - index })
  }
  return engine.on('success', () => engine.stop())
}

async function segmentByEngine(engine: Engine, lead: Facts): Promise<number> {
  const { events } = await engine.run(flat(lead))
  return Number(events[0]?.type ?? SEGMENTS)
}

function segmentByHand(rules: readonly Rule[], lead: Facts): number {
  for (let index = 0; index < SEGMENTS; index++)
    if (rules[index * 2]?.hand(lead) && rules[index * 2 + 1]?.hand(lead)) return index
  return SEGMENTS
}

function leadsOf(count: number): readonly Facts[] {
  const chance = chanceFrom(SEED)
  return Array.from({ length: count }, () => anyLead(chance))
}

async function mustAgree(
  leads: readonly Facts[],
  {
    ours,
    engine,
    rules,
  }: { readonly ours: (lead: Facts) => number; readonly engine: Engine; readonly rules: readonly Rule[] },
): Promise<void> {
  for (const lead of leads) {
    const [judged, byHand, byEngine] = [
      ours(lead),
      segmentByHand(rules, lead),
      await segmentByEngine(engine, lead),
    ]
    if (judged !== byHand || judged !== byEngine)
      throw new Error(
        `${JSON.stringify(lead)} goes to ${judged}, by hand ${byHand}, by the engine ${byEngine}`,
      )
  }
}

/** Once round for warmth, then as many rounds as fit. */
function perSecond(leads: readonly Facts[], ms: number, work: (lead: Facts) => void): number {
  for (const lead of leads) work(lead)
  const start = performance.now()
  let done = 0
  while (performance.now() - start < ms) {
    for (const lead of leads) work(lead)
    done += leads.length
  }
  return (done * 1_000) / (performance.now() - start)
}

async function perSecondAsync(
  leads: readonly Facts[],
  ms: number,
  work: (lead: Facts) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  let done = 0
  for (let index = 0; performance.now() - start < ms; index++) {
    const lead = leads[index % leads.length]
    if (lead) await work(lead)
    done += 1
  }
  return (done * 1_000) / (performance.now() - start)
}
