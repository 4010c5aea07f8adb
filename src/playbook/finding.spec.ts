import { describe, expect, test } from 'vitest'
import { parsePlaybook } from './parse.ts'
import { brokenRules } from './spec/broken-rules.ts'
import { brokenWords } from './spec/broken-words.ts'
import { starterWith } from './spec/starter.ts'

describe('a playbook with one thing wrong', () => {
  test.each([...brokenWords, ...brokenRules])(
    '$code: $change',
    ({ code, change, at: [line, pointsAt], says, suggestion }) => {
      const text = starterWith(...change)
      const { playbook, findings } = parsePlaybook(text)
      const found = findings.filter((finding) => finding.code === code)
      expect(playbook).toBeUndefined()
      expect(found.map((finding) => finding.severity)).toEqual(found.map(() => 'error'))
      const there = found.filter((finding) => finding.line === line)
      const pointed = there.map(({ column }) =>
        text.split('\n')[line - 1]?.slice(column - 1, column - 1 + pointsAt.length),
      )
      expect(pointed).toContain(pointsAt)
      expect(found.map(({ message }) => message).join(' ')).toContain(says)
      expect(found.map((finding) => finding.suggestion)).toContain(suggestion)
    },
  )

  test('a term that no segment uses is a warning, and the playbook can be used', () => {
    const { playbook, findings } = parsePlaybook(
      starterWith('[asked to talk, a customer]', '[asked to talk]'),
    )
    expect(playbook).toBeDefined()
    expect(findings).toMatchObject([{ code: 'term-unused', severity: 'warning', line: 7 }])
  })
})
