import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import * as documents from '#contract/cli.ts'
import { Queue } from '#contract/lead.ts'
import { Drafted } from '#contract/playbook.ts'
import { ClockState } from '#contract/proof.ts'
import { Receipt } from '#contract/submission.ts'
import { MemberAdded } from '#contract/workspace.ts'

const playbook = 'playbooks/starter.yaml'
/** A name with a comma is one name. */
const warning = 'browsers-to-sales: readers, and who looks on'

export type Road = {
  readonly asked: <Schema extends z.ZodType>(
    schema: Schema,
    args: readonly string[],
    about?: { input?: string; exit?: number },
  ) => Promise<z.infer<Schema>>
  readonly told: (args: readonly string[], input?: string) => Promise<unknown>
  readonly file: (name: string) => string
  readonly kim: Readonly<Record<string, string>>
}

/** On the command line, in a firm where somebody has been forgotten. */
export const aPlaybookOnItsRoad = ({ asked, told, file, kim }: Road): void =>
  test('a draft is checked, tried, put to the past, signed by two people, and followed by who comes then', async () => {
    for (const [name, role] of [
      ['mia', 'marketing'],
      ['sam', 'manager'],
    ] as const)
      await asked(MemberAdded, ['member', 'add', `${name}@acme.example`, '--name', name, '--role', role])
    const segmentOf = async (name: string) => {
      const { items } = await asked(Queue, ['queue'])
      return items.find(({ prospect }) => prospect.name === name)?.segment
    }
    await asked(Receipt, ['submit', 'Contact us', '-'], { input: JSON.stringify({ ...kim, name: 'Olga' }) })
    await asked(ClockState, ['clock', 'advance', 'PT1M'])

    // Who signs stands in the playbook in force, and so it takes one version to say that it is these two.
    const starter = (await readFile(playbook, 'utf8')).replaceAll(
      /(ben|eve)@acme.example/g,
      'ana@acme.example',
    )
    const sign = (draft: string, role: string, as: string, ...more: readonly string[]) =>
      asked(documents.PlaybookSigned, ['playbook', 'sign', draft, '--role', role, '--as', as, ...more])
    const { draft: first, digest } = await asked(Drafted, ['playbook', 'draft', '-'], { input: starter })
    const stale = ['--role', 'marketing', '--as', 'ana@acme.example', '--digest', '0'.repeat(64)]
    expect(await told(['playbook', 'sign', first, ...stale])).toMatchObject({
      said: { code: 'draft_changed' },
    })
    await sign(first, 'marketing', 'ana@acme.example', '--digest', digest)
    expect(await sign(first, 'sales', 'ana@acme.example')).toMatchObject({ active: true, version: 2 })

    const autumn = starter
      .replaceAll('hand-raisers in profile', 'our kind of people')
      .replace('name: readers', 'name: readers, and who looks on')
      .replace(
        /motion: nurture\n +track: helpful series/,
        'motion: respond\n    team: inside sales\n    respond: { target: 4h, limit: 1wd, calendar: office }',
      )
    await writeFile(file('autumn.yaml'), autumn)
    const { ok, findings } = await asked(documents.PlaybookChecked, [
      'playbook',
      'check',
      file('autumn.yaml'),
    ])
    expect([ok, findings.flatMap(({ accept }) => accept ?? [])]).toEqual([true, [warning]])
    const tried = await asked(documents.PlaybookExplained, [
      'playbook',
      'try',
      file('autumn.yaml'),
      file('kim.json'),
    ])
    expect(tried.segment).toBe('our kind of people')
    const { leads, forgotten, moved } = await asked(documents.PlaybookBacktested, [
      ...['playbook', 'backtest', file('autumn.yaml'), '--since', 'P1D'],
    ])
    expect({ leads, forgotten, moved }).toMatchObject({
      ...{ leads: 2, forgotten: 1 },
      moved: [
        {
          from: 'hand-raisers in profile',
          to: 'our kind of people',
          count: 1,
          outcomes: { 'still open': 1 },
        },
      ],
    })

    // The same words again: one signature is one signature, and the draft may be dropped.
    const { draft: twin } = await asked(Drafted, ['playbook', 'draft', '-'], { input: starter })
    expect(await sign(twin, 'marketing', 'mia@acme.example')).toMatchObject({ active: false, version: 2 })
    const shelf = await asked(documents.PlaybookVersions, ['playbook', 'versions'])
    expect(shelf.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(shelf.drafts.map(({ id }) => id)).toContain(twin)
    expect((await asked(documents.PlaybookShown, ['playbook', 'show'])).text).toBe(starter)
    await asked(documents.PlaybookDropped, ['playbook', 'drop', twin])
    expect(await told(['playbook', 'drop', twin])).toMatchObject({ said: { code: 'draft_done' } })
    expect(await told(['playbook', 'draft', '-', '--draft', 'mine'], starter)).toMatchObject({ exit: 2 })

    const { draft, accept } = await asked(Drafted, ['playbook', 'draft', file('autumn.yaml')])
    expect(accept).toEqual([warning])
    const unread = ['playbook', 'sign', draft, '--role', 'marketing', '--as', 'mia@acme.example']
    expect(await told(unread)).toMatchObject({ exit: 3, said: { code: 'warnings_not_accepted' } })
    const accepting = ['--accept', warning]
    expect((await sign(draft, 'marketing', 'mia@acme.example', ...accepting)).active).toBe(false)
    expect(await sign(draft, 'sales', 'sam@acme.example', ...accepting)).toMatchObject({
      active: true,
      version: 3,
    })
    const nina = { ...kim, name: 'Nina', email: 'nina@northwind.example' }
    await asked(Receipt, ['submit', 'Contact us', '-'], { input: JSON.stringify(nina) })
    expect([await segmentOf('Nina'), await segmentOf('Olga')]).toEqual([
      'our kind of people',
      'hand-raisers in profile',
    ])

    const rejudged = await asked(documents.PlaybookRejudged, ['playbook', 'rejudge'])
    expect(rejudged).toMatchObject({ playbook: 3, read: 2, left: 0, moved: [{ to: 'our kind of people' }] })
    const other = ['playbook', 'rejudge', '--apply', '--version', '2']
    expect(await told(other)).toMatchObject({ exit: 3, said: { code: 'other_version' } })
    expect(await segmentOf('Olga')).toBe('hand-raisers in profile')
  })
