import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePlaybook } from './compile.ts'
import type { Facts } from './facts.ts'
import { judge } from './judge.ts'
import { compiledFrom, playbookFrom, starterText, starterWith } from './spec/starter.ts'

const starter = compiledFrom(starterText)
const customer = { account: { relationship: 'customer' } }
const british = { company: { employees: { min: 51, max: 200 } }, country: 'GB' }
const french = { company: { employees: 900 }, country: 'FR' }
const small = { company: { employees: 4 }, email: { personal: true } }

describe('the starter sends', () => {
  const roads: readonly {
    lead: string
    facts: Facts
    to: string
    motion: string
    fit: string
    alarm: boolean
  }[] = [
    {
      lead: 'a customer who asks',
      facts: { form: { kind: 'contact' }, ...customer },
      to: 'customers who ask',
      motion: 'respond',
      fit: 'unknown',
      alarm: false,
    },
    {
      lead: 'a hand-raiser in profile',
      facts: { form: { kind: 'demo' }, ...british },
      to: 'hand-raisers in profile',
      motion: 'qualify',
      fit: 'in',
      alarm: false,
    },
    {
      lead: 'a hand-raiser of whom little is known',
      facts: { form: { kind: 'pricing' } },
      to: 'hand-raisers, profile not known yet',
      motion: 'qualify',
      fit: 'unknown',
      alarm: false,
    },
    {
      lead: 'a hand-raiser the profile does not speak of',
      facts: { form: { kind: 'pricing' }, ...french },
      to: 'hand-raisers, profile not known yet',
      motion: 'qualify',
      fit: 'unknown',
      alarm: false,
    },
    {
      lead: 'a hand-raiser out of profile',
      facts: { form: { kind: 'callback' }, ...small },
      to: 'hand-raisers out of profile',
      motion: 'respond',
      fit: 'out',
      alarm: false,
    },
    {
      lead: 'a reader',
      facts: { form: { kind: 'webinar' }, ...british },
      to: 'readers',
      motion: 'nurture',
      fit: 'in',
      alarm: false,
    },
    {
      lead: 'somebody no rule speaks of',
      facts: { form: { kind: 'trial' } },
      to: 'everything else',
      motion: 'respond',
      fit: 'unknown',
      alarm: true,
    },
    {
      lead: 'somebody of whom nothing is known',
      facts: {},
      to: 'everything else',
      motion: 'respond',
      fit: 'unknown',
      alarm: true,
    },
  ]

  test.each(roads)('$lead to "$to"', ({ facts, to, motion, fit, alarm }) => {
    const judgement = judge(starter, facts)
    expect(judgement).toMatchObject({ segment: { name: to }, motion, fit: { verdict: fit }, alarm })
    expect(starter.playbook.segments[judgement.segment.index]?.name).toBe(to)
  })

  test('its segments are all reached by these', () => {
    expect(new Set(roads.map(({ to }) => to))).toEqual(
      new Set(starter.playbook.segments.map(({ name }) => name)),
    )
  })

  test('team, window, cadence and track come along', () => {
    expect(judge(starter, { form: { kind: 'demo' }, ...british })).toMatchObject({
      team: 'qualifiers',
      cadence: 'courteous persistence',
      respond: { notBefore: { amount: 3, unit: 'm' }, target: { amount: 15, unit: 'm' }, calendar: 'office' },
    })
    const reader = judge(starter, { form: { kind: 'download' } })
    expect(reader).toMatchObject({ track: 'helpful series' })
    expect(reader).not.toHaveProperty('team')
    expect(reader).not.toHaveProperty('respond')
  })
})

describe('a class of message', () => {
  const text = `${starterText.replace('  - name: readers\n', '  - name: suppliers\n    when: [browsing, a customer]\n    motion: decline\n    team: inside sales\n  - name: readers\n')}screening: { classes: { supplier: suppliers } }\n`
  const playbook = compiledFrom(text)
  const writer = (kind: string): Facts => ({ form: { kind: 'contact' }, message: { words: 9, class: kind } })

  test('goes to the segment that the playbook names for it, whatever else it is, and without an alarm', () => {
    const { segment, motion, alarm, trace } = judge(playbook, writer('supplier'))
    expect([segment.name, motion, alarm]).toEqual(['suppliers', 'decline', false])
    expect(trace.at(-1)).toMatchObject({ values: { 'message.class': 'supplier' }, verdict: 'true' })
  })

  test('that it does not name, or that nobody knows, goes where others go', () => {
    for (const facts of [writer('support'), writer('line'), { form: { kind: 'contact' } }])
      expect(judge(playbook, facts).segment.name).toBe('hand-raisers, profile not known yet')
  })
})

describe('the trace', () => {
  test('has every line that had a say, once, with what was found', () => {
    expect(judge(starter, { form: { kind: 'callback' }, ...small }).trace).toEqual([
      {
        line: 9,
        expression: 'company.employees >= 50 && country in ["GB", "IE"]',
        values: { 'company.employees': 4 },
        verdict: 'false',
      },
      {
        line: 10,
        expression: 'email.personal && company.employees < 10',
        values: { 'email.personal': true, 'company.employees': 4 },
        verdict: 'true',
      },
      {
        line: 5,
        expression: 'form.kind in ["contact", "demo", "pricing", "callback"]',
        values: { 'form.kind': 'callback' },
        verdict: 'true',
      },
      { line: 7, expression: 'account.relationship == "customer"', values: {}, verdict: 'unknown' },
      {
        line: 12,
        expression: 'customers who ask: asked to talk and a customer',
        values: { 'asked to talk': 'true', 'a customer': 'unknown' },
        verdict: 'unknown',
      },
      {
        line: 18,
        expression: 'hand-raisers in profile: asked to talk and fit is in',
        values: { 'asked to talk': 'true', 'fit is in': 'false' },
        verdict: 'false',
      },
      {
        line: 24,
        expression: 'hand-raisers, profile not known yet: asked to talk and fit is unknown',
        values: { 'asked to talk': 'true', 'fit is unknown': 'false' },
        verdict: 'false',
      },
      {
        line: 30,
        expression: 'hand-raisers out of profile: asked to talk',
        values: { 'asked to talk': 'true' },
        verdict: 'true',
      },
    ])
  })

  test('shows a band as a band, open or closed', () => {
    const shown = (employees: { min: number; max?: number }) =>
      judge(starter, { company: { employees } }).trace[0]?.values
    expect(shown({ min: 51, max: 200 })).toEqual({ 'company.employees': { min: 51, max: 200 } })
    expect(shown({ min: 1000 })).toEqual({ 'company.employees': { min: 1000 } })
  })

  test('never has what a person answered', () => {
    const compiled = compiledFrom(
      starterWith('account.relationship == "customer"', 'answers.salary == "90000"'),
    )
    const { trace } = judge(compiled, { form: { kind: 'contact' }, answers: { salary: '85000' } })
    expect(trace.find(({ line }) => line === 7)).toMatchObject({
      values: { 'answers.salary': 'given' },
      verdict: 'false',
    })
    expect(JSON.stringify(trace)).not.toContain('85000')
  })

  test('is plain JSON, and the last line of it is the segment', () => {
    const size = fc.oneof(fc.nat(300), fc.record({ min: fc.nat(300) }))
    const anyFacts = fc.record(
      {
        form: fc.record({ kind: fc.constantFrom('contact', 'download', 'trial', 'unheard of') }),
        company: fc.record({ employees: size }),
        country: fc.constantFrom('GB', 'FR'),
        account: fc.record({ relationship: fc.constantFrom('customer', 'partner') }),
        email: fc.record({ personal: fc.boolean() }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const judgement = judge(starter, facts)
        expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement)
        const segment = starter.playbook.segments[judgement.segment.index]
        expect(judgement.trace.at(-1)).toMatchObject({ line: segment?.line, verdict: 'true' })
        const lines = judgement.trace.map(({ line }) => line)
        expect(new Set(lines).size).toBe(lines.length)
        expect(judgement.alarm).toBe(segment?.when === undefined)
      }),
    )
  })
})

describe('fit', () => {
  const fitOf = (fit: string, facts: Facts) =>
    judge(compiledFrom(starterText.replace(/fit:\n.*\n.*\n/, `fit: ${fit}\n`)), facts).fit

  test('says why, with what was found', () => {
    expect(judge(starter, british).fit.because).toEqual([
      'company.employees >= 50: company.employees is 51 to 200',
      'country in ["GB", "IE"]: country is GB',
    ])
    expect(judge(starter, { company: { employees: { min: 11, max: 50 } }, country: 'GB' }).fit).toEqual({
      verdict: 'unknown',
      because: [
        'company.employees >= 50 is unknown: company.employees is 11 to 50',
        'company.employees < 10 is false: company.employees is 11 to 50',
      ],
    })
  })

  test('is in where both apply, because turning a customer away costs more', () => {
    const both = '{ in: country == "GB", out: email.personal }'
    expect(fitOf(both, { country: 'GB', email: { personal: true } }).verdict).toBe('in')
  })

  test('is unknown where neither applies, even if all is known', () => {
    expect(fitOf('{ in: country == "GB", out: country == "US" }', { country: 'FR' }).verdict).toBe('unknown')
  })

  test.each([
    ['{ in: country == "GB" }', 'GB', 'in'],
    ['{ in: country == "GB" }', 'FR', 'out'],
    ['{ in: country == "GB" }', undefined, 'unknown'],
    ['{ out: country == "GB" }', 'GB', 'out'],
    ['{ out: country == "GB" }', 'FR', 'in'],
    ['{ out: country == "GB" }', undefined, 'unknown'],
    ['{}', 'GB', 'unknown'],
  ])('of %s for %s is %s: one side alone speaks for both', (fit, country, verdict) => {
    expect(fitOf(fit, country === undefined ? {} : { country }).verdict).toBe(verdict)
  })
})

describe('conditions', () => {
  const reached = (when: string, facts: Facts) => {
    const text = starterWith('[asked to talk, a customer]', when)
    return judge(compiledFrom(text), facts).segment.name === 'customers who ask'
  }

  test('`not` a term matches where it is false, and not where it is unknown', () => {
    expect(reached('[not a customer]', { account: { relationship: 'partner' } })).toBe(true)
    expect(reached('[not a customer]', customer)).toBe(false)
    expect(reached('[not a customer]', {})).toBe(false)
  })

  test('an intent follows from the kind of form', () => {
    expect(reached('[intent is to read]', { form: { kind: 'newsletter' } })).toBe(true)
    expect(reached('[intent is a trial]', { form: { kind: 'newsletter' } })).toBe(false)
    expect(reached('[intent is a trial]', {})).toBe(false)
    expect(judge(starter, { form: { kind: 'trial' } }).intent).toBe('a trial')
    expect(judge(starter, {}).intent).toBe('unknown')
  })

  test('a playbook may read intents its own way', () => {
    const text = starterWith('fit:\n', 'intents: { trial: to talk, webinar: to be taught }\nfit:\n').replace(
      '[asked to talk, a customer]',
      '[intent is to be taught]',
    )
    const compiled = compilePlaybook(playbookFrom(text))
    expect(judge(compiled, { form: { kind: 'trial' } }).intent).toBe('to talk')
    expect(judge(compiled, { form: { kind: 'webinar' } }).segment.name).toBe('customers who ask')
    expect(judge(compiled, { form: { kind: 'contact' } }).intent).toBe('to talk')
  })

  test('a term nobody asks for is not evaluated', () => {
    const { trace } = judge(starter, { form: { kind: 'contact' }, ...customer })
    expect(trace.map(({ line }) => line)).toEqual([9, 10, 5, 7, 12])
  })
})
