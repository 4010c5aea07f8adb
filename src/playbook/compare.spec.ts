import { describe, expect, test } from 'vitest'
import { comparePlaybooks } from './compare.ts'
import { playbookFrom, starterText, starterWith } from './spec/starter.ts'

const versionOf = (text: string) => ({ text, playbook: playbookFrom(text) })
const compared = (after: string, before = starterText) =>
  comparePlaybooks(versionOf(before), versionOf(after))
const sentences = (after: string) => compared(after).changes.map(({ line, sentence }) => [line, sentence])

describe('what changes', () => {
  test('is nothing where only comments and blanks do', () => {
    const other = starterText.replace(/#.*$/gm, '# otherwise').replace('motion: respond', 'motion:   respond')
    expect(compared(other)).toEqual({ changes: [], moves: [], undecided: [] })
  })

  test('is said by the path that leads there, with both values', () => {
    expect(sentences(starterWith('target: 15m', 'target: 30m'))).toEqual([
      [22, 'segments › hand-raisers in profile › respond › target is `30m`; it was `15m`.'],
    ])
  })

  test('is new, gone, or in another order', () => {
    const renamed = starterText.replace('- name: readers', '- name: visitors')
    expect(sentences(renamed)).toEqual([
      [36, 'segments › visitors is new.'],
      [36, 'segments › readers is gone.'],
    ])
    const blocks = starterText.split(/(?=^ {2}- name: )/m)
    const [head = '', first = '', second = '', ...rest] = blocks
    expect(sentences([head, second, first, ...rest].join(''))).toEqual([
      [
        12,
        'segments stand in another order: "hand-raisers in profile", "customers who ask", "hand-raisers, profile not known yet", "hand-raisers out of profile", "readers", "everything else".',
      ],
    ])
  })

  test('in a list of words is the list', () => {
    expect(
      sentences(starterWith('when: [asked to talk, fit is in]', 'when: [asked to talk, fit is out]')),
    ).toEqual([
      [
        19,
        'segments › hand-raisers in profile › when is `asked to talk`, `fit is out`; it was `asked to talk`, `fit is in`.',
      ],
    ])
  })
})

describe('which leads move', () => {
  test('is told with an example that both versions were asked about', () => {
    expect(compared(starterWith('company.employees >= 50', 'company.employees >= 100')).moves).toEqual([
      {
        from: 'hand-raisers in profile',
        to: 'hand-raisers, profile not known yet',
        example: expect.stringContaining('company.employees 5'),
      },
    ])
  })

  test('is nobody where only a window changes', () => {
    expect(compared(starterWith('target: 15m', 'target: 30m')).moves).toEqual([])
  })
})
