import { expect, test } from 'vitest'
import * as documents from '#contract/cli.ts'
import type { Road } from './playbook-road.ts'

const playbook = 'playbooks/starter.yaml'

/** Without anything being kept: what stands in the file, and what it makes of somebody who asks. */
export const aPlaybookByItself = ({
  asked,
  told,
  file,
  first,
}: Pick<Road, 'asked' | 'told' | 'file'> & { readonly first: () => Promise<string> }): void =>
  test('a playbook is checked, tried, explained and reckoned with', async () => {
    expect(await asked(documents.PlaybookChecked, ['playbook', 'check', playbook])).toMatchObject({
      ok: true,
    })
    const broken = await asked(documents.PlaybookChecked, ['playbook', 'check', '-'], {
      input: 'name: x\nsegmnts: []\n',
      exit: 1,
    })
    expect(broken.findings.map(({ code }) => code)).toContain('unknown-key')
    const at = ['--at', '2026-03-02T09:00:00Z']
    const tried = await asked(documents.PlaybookExplained, [
      'playbook',
      'try',
      playbook,
      file('kim.json'),
      ...at,
    ])
    expect(tried).toMatchObject({
      segment: 'hand-raisers in profile',
      windows: { limit: '2026-03-02T10:00:00.000Z' },
    })
    const explained = await asked(documents.PlaybookExplained, ['playbook', 'explain', await first()])
    // A lead keeps no readiness that nobody knew.
    const { readiness, ...kept } = tried
    expect(readiness?.stage).toBe('unknown')
    expect(explained).toEqual({ ...kept, playbook: 1, judgedAt: '2026-03-02T09:00:00.000Z' })
    expect(await told(['playbook', 'try', playbook, '-'], '{"kind":"downlaod","name":"Kim"}')).toMatchObject({
      exit: 2,
    })
    const friday = ['--calendar', 'office', '--from', '2026-03-06T17:00:00Z']
    expect(
      await asked(documents.TimeReckoned, ['playbook', 'time', playbook, ...friday, '--add', 'PT1H']),
    ).toEqual({
      at: '2026-03-09T09:30:00.000Z',
    })
    expect(
      await asked(documents.TimeReckoned, [
        'playbook',
        'time',
        playbook,
        ...friday,
        '--to',
        '2026-03-09T10:00:00Z',
      ]),
    ).toEqual({ elapsed: 'PT65H', covered: 'PT1H30M' })
    expect(
      await told([
        'playbook',
        'time',
        playbook,
        '--calendar',
        'moon',
        '--from',
        '2026-03-06T17:00:00Z',
        '--add',
        '1h',
      ]),
    ).toMatchObject({ exit: 2 })
  })
