import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePlaybook } from './compile.ts'
import type { Facts } from './facts.ts'
import { judge, place } from './judge.ts'
import { parsePlaybook } from './parse.ts'

const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined })
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    kind: maybe(fc.constantFrom('contact', 'demo', 'download', 'webinar', 'trial')),
    country: maybe(fc.constantFrom('GB', 'IE', 'DE', 'US')),
    employees: maybe(fc.constantFrom({ min: 1, max: 9 }, { min: 51, max: 200 }, { min: 500 })),
    relationship: maybe(fc.constantFrom('customer', 'none')),
    personal: fc.boolean(),
  })
  .map(({ kind, country, employees, relationship, personal }) => ({
    form: { name: 'Form', ...(kind && { kind }) },
    ...(country && { country }),
    ...(employees && { company: { employees } }),
    ...(relationship && { account: { known: true, relationship } }),
    email: { domain: 'x.example', personal },
    answers: {},
  }))

test.each(['starter', 'small-firm', 'international'])(
  'without the words for it a lead of %s has the same place as with them',
  (name) => {
    const { playbook } = parsePlaybook(readFileSync(`playbooks/${name}.yaml`, 'utf8'))
    if (!playbook) throw new Error('It can be read.')
    const compiled = compilePlaybook(playbook)
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { segment, motion, team, respond } = judge(compiled, facts)
        expect(place(compiled, facts)).toMatchObject({ segment, motion })
        expect([place(compiled, facts).team, place(compiled, facts).respond]).toEqual([team, respond])
      }),
    )
  },
)
