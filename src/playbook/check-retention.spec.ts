import { expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'
import { starterText } from './spec/starter.ts'

const said = async (retention: string) => {
  const { findings, playbook } = await checkPlaybook(`${starterText}\nretention: ${retention}\n`)
  expect(playbook).toBeDefined()
  return findings.flatMap(({ code, severity, message }) =>
    code === 'kept-too-short' ? [`${severity}: ${message}`] : [],
  )
}

test('to forget people before the work with them is done is warned of, kindly, and allowed', async () => {
  expect(await said('{ resolved: 7d, junk: 1d, raw: 365d }')).toEqual([
    'warning: "junk" is kept for one day: whoever was taken for junk by mistake can no longer be found and answered. It is your choice; 7 days would be enough for that.',
    'warning: "resolved" is kept for 7 days: whoever writes again after that, or whom they send, is a stranger to you. It is your choice; 30 days would be enough for that.',
  ])
})

test('nothing is said of periods that are long enough, or that nobody named', async () => {
  expect(
    await said('{ raw: 7d, junk: 7d, resolved: 30d, lost: 30d, mails: 14d, visits: 3d, calls: 14d }'),
  ).toEqual([])
  expect(await said('{ resolved: 1095d }')).toEqual([])
})
