import { describe, test } from 'vitest'
import { answered, at, eve, sam, specForLead } from '../spec/cast.ts'
import { facts, given, met, saved } from '../spec/handoffs.ts'
import type { ReportFacts } from './report.ts'

const save = (
  after: number,
  facts: ReportFacts,
  { by = eve, pain = 'It leaks.' }: { by?: string; pain?: string } = {},
) => ({ type: 'SaveReport', at: at('09:20'), by, after, facts, words: { pain } }) as const

describe('saving a qualification report', () => {
  test('the first saving is the first revision, under the definition in force', () => {
    given(...answered)
      .when(save(0, met('need')))
      .leadsTo(saved(1, met('need')))
  })

  test('each saving is the whole page, and goes on from the revision that it shows', () => {
    given(...answered, saved(1, met('need')))
      .when(save(1, met('need', 'authority')))
      .leadsTo(saved(2, met('need', 'authority')))
  })

  test('the same page saved twice is one revision, even from an older page', () => {
    given(...answered, saved(1, met('need')))
      .when(save(0, met('need')))
      .leadsToNothing()
  })

  test('who writes on an older page overwrites nothing, and hears who was there', () => {
    given(...answered, saved(1, met('need')))
      .when(save(0, met('authority')))
      .isRefused({ code: 'report_stale', revision: 1, by: eve, at: at('09:20') })
  })

  test('a criterion that the definition does not have is refused', () => {
    given(...answered)
      .when(save(0, met('charm')))
      .isRefused({ code: 'criterion_unknown', criterion: 'charm' })
  })

  test("somebody else's lead is left alone", () => {
    given(...answered)
      .when(save(0, met('need'), { by: sam }))
      .isRefused({ code: 'held_by_another', member: eve })
  })

  test('where the playbook has no definition, any criterion may be written down', () => {
    specForLead({ ...facts, handoff: undefined })(...answered)
      .when(save(0, met('charm')))
      .leaves({ report: { revision: 1, criteria: [{ criterion: 'charm', verdict: 'met' }] } })
  })
})
