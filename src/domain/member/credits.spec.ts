import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nothing } from '../decision.ts'
import { decideCredits, evolveCredits, type Credit, type CreditCommand } from './credits.ts'

const at = '2026-03-02T09:00:00.000Z'
const asked = (type: CreditCommand['type'], lead = 'lead 1'): CreditCommand => ({
  ...{ type, at, by: 'system', team: 'team', lead, because: 'no-show' },
})
function after(credits: readonly Credit[], command: CreditCommand): readonly Credit[] {
  const decision = decideCredits(credits, command)
  return decision.outcome === 'happened' ? decision.events.reduce(evolveCredits, credits) : credits
}
const play = (...commands: readonly CreditCommand[]) => commands.reduce(after, [])
const standing = (credits: readonly Credit[]) =>
  credits.filter(({ withdrawn }) => !withdrawn).map(({ lead }) => lead)

describe('a turn that is given back', () => {
  test('is given back once for a lead', () => {
    expect(play(asked('CreditTurn'), asked('CreditTurn'))).toEqual([
      { team: 'team', lead: 'lead 1', because: 'no-show', at },
    ])
  })

  test('is withdrawn once, and can be given back again', () => {
    const withdrawn = play(asked('CreditTurn'), asked('WithdrawCredit'))
    expect(standing(withdrawn)).toEqual([])
    expect(decideCredits(withdrawn, asked('WithdrawCredit'))).toBe(nothing)
    expect(standing(after(withdrawn, asked('CreditTurn')))).toEqual(['lead 1'])
  })

  test('is not withdrawn where it was given for something else, or never', () => {
    const credits = play(asked('CreditTurn'))
    expect(after(credits, { ...asked('WithdrawCredit'), because: 'junk' })).toBe(credits)
    expect(after(credits, asked('WithdrawCredit', 'lead 2'))).toBe(credits)
  })

  test('stands by the last word on its lead, whatever was said of others', () => {
    const commands = fc.array(
      fc.tuple(
        fc.constantFrom('CreditTurn' as const, 'WithdrawCredit' as const),
        fc.constantFrom('lead 1', 'lead 2', 'lead 3'),
      ),
    )
    fc.assert(
      fc.property(commands, (said) => {
        const last = new Map(said.map(([type, lead]) => [lead, type]))
        const wanted = [...last].filter(([, type]) => type === 'CreditTurn').map(([lead]) => lead)
        const credits = play(...said.map(([type, lead]) => asked(type, lead)))
        expect(standing(credits).toSorted()).toEqual(wanted.toSorted())
        expect(new Set(credits.map(({ lead }) => lead)).size).toBe(credits.length)
      }),
    )
  })
})
