import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'

describe.each(['small-firm', 'international'])('the worked playbook %s', (name) => {
  const text = readFileSync(`playbooks/${name}.yaml`, 'utf8')

  test('has nothing wrong with it, nor anything to warn of', async () => {
    const { playbook, findings } = await checkPlaybook(text)
    expect(findings).toEqual([])
    expect(playbook?.segments.at(-1)).not.toHaveProperty('when')
  })
})
