import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'

const text = readFileSync('playbooks/international.yaml', 'utf8')
const errors = async (changed: string) =>
  (await checkPlaybook(changed)).findings.flatMap(({ severity, code, message }) =>
    severity === 'error' ? [`${code}: ${message}`] : [],
  )

test('a rule that declines with a message that gives a reason must say which', async () => {
  expect(await errors(text)).toEqual([])
  expect(await errors(text.replace('    because: buys nothing of the kind\n', ''))).toEqual([
    'motion-incomplete: "polite no" says {reason}, and nothing says which reason "suppliers" is given. Name one of `declines` (`because`).',
  ])
  expect(await errors(text.replace('because: buys nothing of', 'because: buys nothing off'))).toEqual([
    expect.stringContaining('Did you mean "buys nothing of the kind"?'),
  ])
})
