import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'

const text = readFileSync('playbooks/international.yaml', 'utf8')
test('a period that nothing obeys yet is named, with what happens instead', async () => {
  const { findings } = await checkPlaybook(text.replace('resolved: 1095d', 'resolved: 1095d, visits: 90d'))
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['not-obeyed-yet', expect.stringContaining('The period of "visits" is not obeyed yet')],
  ])
})

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
