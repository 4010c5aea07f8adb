import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPlaybook } from '../check.ts'
import { compilePlaybook } from '../compile.ts'
import type { Band, Facts } from '../facts.ts'
import { judge, place } from '../judge.ts'
import { parsePlaybook } from '../parse.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { factsFrom } from './domain.ts'
import { rulesOf } from './rules.ts'
import { type Demand, Solver } from './solve.ts'

/** A second small world: fractions, the firm's own facts, signals that show a stage, and classes of message with a road of their own. */
const scores = [undefined, '0.25', '0.5', '0.75']
const budgets = [undefined, 'yes', 'no']
const classes = [undefined, 'buyer', 'supplier']
const cameOrNot = [undefined, true, false]
const employees: readonly (number | Band | undefined)[] = [undefined, 4, 5, 6, { min: 1, max: 9 }, { min: 5 }]
const kinds = [undefined, 'contact', 'download']
const stages = [undefined, 'browsing', 'comparing', 'deciding']

const world: readonly Facts[] = scores.flatMap((score) =>
  budgets.flatMap((budget) =>
    classes.flatMap((ofClass) =>
      cameOrNot.flatMap((tried) =>
        employees.flatMap((size) =>
          kinds.flatMap((kind) =>
            stages.map((readiness) => ({
              answers: { ...(score && { score }), ...(budget && { budget }) },
              message: { class: ofClass },
              signals: { ...(tried !== undefined && { tried }) },
              company: { employees: size },
              form: { kind },
              prospect: { readiness },
            })),
          ),
        ),
      ),
    ),
  ),
)

const anyAtom = fc.constantFrom(
  'answers.score > 0.5',
  'answers.score >= 0.5',
  'answers.score == 0.5',
  'answers.score != 0.5',
  '0.5 > answers.score',
  'answers.budget',
  '!answers.budget',
  'has(answers.budget)',
  'message.class == "supplier"',
  'signals.tried',
  'company.employees > 5',
  'company.employees <= 5',
  'company.employees == 5',
  'company.employees != 5',
  '!(company.employees in [5])',
)
const anyTerm = fc
  .array(fc.tuple(anyAtom, fc.constantFrom('&&', '||')), { minLength: 1, maxLength: 4 })
  .map((atoms) =>
    atoms.reduce((said, [atom, join]) => (said === '' ? atom : `(${said}) ${join} ${atom}`), ''),
  )

const anyWhen = fc.uniqueArray(
  fc.constantFrom(
    ...['a', 'b', 'not a', 'not b', 'fit is in', 'fit is out', 'fit is unknown', 'intent is to read'],
    ...['readiness is comparing', 'readiness is deciding', 'readiness is browsing', 'readiness is unknown'],
  ),
  { minLength: 1, maxLength: 3 },
)

const anyPlaybook = fc
  .record({
    terms: fc.tuple(anyTerm, anyTerm),
    inside: fc.option(anyTerm, { nil: undefined }),
    outside: fc.option(anyTerm, { nil: undefined }),
    shows: fc.constantFrom('browsing', 'comparing', 'deciding', undefined),
    journey: fc.boolean(),
    to: fc.nat(),
    byClass: fc.boolean(),
    whens: fc.array(anyWhen, { minLength: 1, maxLength: 3 }),
  })
  .map(({ terms: [a, b], inside, outside, shows, journey, to, byClass, whens }) =>
    [
      'name: Any',
      'facts: { answers.score: number, answers.budget: truth }',
      `signals: { tried: { kind: product${shows === undefined ? '' : `, shows: ${shows}`} } }`,
      `terms: ${JSON.stringify({ a, b })}`,
      `fit: ${JSON.stringify({ ...(inside && { in: inside }), ...(outside && { out: [outside] }) })}`,
      ...(journey
        ? ['journey: { comparing: { shownBy: [a] }, browsing: { shownBy: [[b, fit is in]] } }']
        : []),
      'segments:',
      ...whens.map(
        (when, index) =>
          `  - { name: s${index}, when: ${JSON.stringify(when)}, motion: nurture, track: helpful series }`,
      ),
      '  - { name: rest, motion: nurture, track: helpful series }',
      ...(byClass ? [`screening: { classes: { supplier: s${to % whens.length} } }`] : []),
    ].join('\n'),
  )

const read = (text: string) => {
  const { playbook, findings } = parsePlaybook(text)
  if (!playbook) throw new Error(JSON.stringify(findings))
  const vocabulary = vocabularyOf(playbook)
  const rules = rulesOf(playbook, vocabulary)
  return { playbook, rules, compiled: compilePlaybook(playbook), solver: new Solver(rules.graph, vocabulary) }
}

describe('beside trying everything', () => {
  test('each segment is reached, with an example that is judged to be there, or by no lead at all', () => {
    fc.assert(
      fc.property(anyPlaybook, (text) => {
        const { playbook, rules, compiled, solver } = read(text)
        const tried = new Set(world.map((facts) => place(compiled, facts).segment.index))
        for (const index of playbook.segments.keys()) {
          const answer = solver.solve([{ of: rules.gets[index] ?? 0, verdict: 'true' }])
          expect(answer.found).toBe(tried.has(index) ? 'example' : 'none')
          if (answer.found !== 'example') continue
          expect(judge(compiled, factsFrom(answer.values)).segment.index).toBe(index)
          expect(judge(compiled, factsFrom(answer.simplest())).segment.index).toBe(index)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('two segments overlap, and one contains another, just where it is so', () => {
    fc.assert(
      fc.property(anyPlaybook, (text) => {
        const { playbook, rules, solver } = read(text)
        const [first, second] = playbook.segments
        if (!first?.when || !second?.when) return
        const alone = [first, second].map((segment) => {
          const others = playbook.segments.filter((other) => other === segment || !other.when)
          const { screening: _, ...rest } = playbook
          const compiled = compilePlaybook({ ...rest, segments: others })
          return world.map((facts) => place(compiled, facts).segment.index === 0)
        })
        const takes = (index: number, verdict: Demand['verdict']): Demand => ({
          of: rules.takes[index] ?? 0,
          verdict,
        })
        for (const one of ['true', 'false'] as const)
          for (const other of ['true', 'false'] as const) {
            const found = world.some(
              (_, at) => String(alone[0]?.[at]) === one && String(alone[1]?.[at]) === other,
            )
            const { found: said } = solver.solve([takes(0, one), takes(1, other)])
            expect([one, other, said]).toEqual([one, other, found ? 'example' : 'none'])
          }
      }),
      { numRuns: 10 },
    )
  })
})

const segmentsOf = (terms: readonly string[], team: (index: number) => string) =>
  [
    'name: Many',
    'calendars: { office: { zone: UTC, hours: { mon-fri: ["09:00-17:00"] } } }',
    'teams:',
    ...['one', 'two'].map(
      (name) => `  ${name}: { calendar: office, steward: ana@acme.example, escalate: [steward] }`,
    ),
    'terms:',
    ...terms.map((term, index) => `  t${index}: '${term}'`),
    'segments:',
    ...terms.map(
      (_, index) =>
        `  - { name: s${index}, when: [t${index}, intent is to talk], motion: respond, team: ${team(index)}, respond: { target: 1h, limit: 2h } }`,
    ),
    '  - { name: rest, motion: nurture, track: helpful series }',
  ].join('\n')

const byTurns = (index: number): string => (index % 2 === 0 ? 'one' : 'two')
const found = async (text: string) => (await checkPlaybook(text)).findings.map(({ code }) => code)

describe('a playbook that is large', () => {
  test('with forty classes of size, none of which overlap, is decided', async () => {
    const sizes = Array.from(
      { length: 40 },
      (_, index) => `company.employees >= ${index * 10} && company.employees < ${index * 10 + 10}`,
    )
    expect(await found(segmentsOf(sizes, byTurns))).toEqual([])
  })

  test('with sixty classes of another number too', async () => {
    const words = Array.from(
      { length: 60 },
      (_, index) => `message.words >= ${index} && message.words < ${index + 1}`,
    )
    expect(await found(segmentsOf(words, byTurns))).toEqual([])
  })

  test('with thirty segments of twelve terms in nested brackets is decided, and each example was judged', async () => {
    const facts = ['email.personal', 'account.known', 'prospect.returning', 'consent.mail', 'account.owned']
    const atom = (at: number): string =>
      [
        facts[at % facts.length] ?? '',
        `company.employees ${at % 2 === 0 ? '>=' : '<'} ${(at * 37) % 300}`,
        `message.words ${at % 3 === 0 ? '<' : '>'} ${(at * 17) % 40}`,
        `country in ["GB", "${['IE', 'FR', 'DE', 'US'][at % 4] ?? ''}"]`,
        `!(campaign.source == "s${at % 11}")`,
      ][(at * 7 + (at >> 2)) % 5] ?? ''
    const nested = (from: number, terms: number): string => {
      if (terms === 1) return atom(from)
      const left = 1 + ((from * 5 + terms) % (terms - 1))
      const join = (from + terms) % 3 === 0 ? '&&' : '||'
      return `(${nested(from, left)} ${join} ${nested(from + left * 3 + 1, terms - left)})`
    }
    const terms = Array.from({ length: 30 }, (_, index) => nested(index * 13 + 1, 12))
    const codes = await found(segmentsOf(terms, byTurns))
    expect(codes).not.toContain('undecided')
    expect(new Set(codes)).toEqual(new Set(['segment-unreachable', 'segments-overlap']))
  })
})

describe('what is beyond deciding', () => {
  test('is said to be, in bounded work: eight pigeons and a ninth', async () => {
    const sits = (pigeon: number, hole: number) => `answers.p${pigeon} == "${hole}"`
    const holes = Array.from({ length: 8 }, (_, hole) => hole)
    const pigeons = Array.from({ length: 9 }, (_, pigeon) => pigeon)
    const each = pigeons.map((pigeon) => holes.map((hole) => sits(pigeon, hole)).join(' || '))
    const apart = holes.flatMap((hole) =>
      pigeons.flatMap((one) =>
        pigeons
          .filter((other) => other > one)
          .map((other) => `!(${sits(one, hole)} && ${sits(other, hole)})`),
      ),
    )
    const terms = [...each, ...apart]
    const text = [
      'name: Pigeons',
      'terms:',
      ...terms.map((term, index) => `  t${index}: '${term}'`),
      'segments:',
      `  - { name: s, when: [${terms.map((_, index) => `t${index}`).join(', ')}], motion: nurture, track: helpful series }`,
      '  - { name: rest, motion: nurture, track: helpful series }',
    ].join('\n')
    expect(await found(text)).toHaveLength(1)
    expect(['undecided', 'segment-unreachable']).toContain((await found(text))[0])
  })
})

describe('why no lead gets there', () => {
  const why = async (when: string) => {
    const text = `name: X\nterms: { a: email.personal, b: "!email.personal", c: company.employees < 0 }\nsegments:\n  - { name: s, when: ${when}, motion: nurture, track: helpful series }\n  - { name: rest, motion: nurture, track: helpful series }`
    const { findings } = await checkPlaybook(text)
    return findings.find(({ code }) => code === 'segment-unreachable')?.message
  }

  test.each([
    ['[a, b]', 'No lead ever gets to "s": its conditions exclude each other.'],
    ['[a, c]', 'No lead ever gets to "s": "c" is never true.'],
    [
      'intent is support',
      'No lead ever gets to "s": no form asks for that ("intent is support"). Say under `intents` which does.',
    ],
    ['readiness is deciding', undefined],
  ])('%s: %s', async (when, message) => {
    expect(await why(when)).toBe(message)
  })
})
