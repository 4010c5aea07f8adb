import { retain, type Retained } from '#app/retention.ts'
import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { inOpened } from './opened.ts'
import { table } from './words.ts'

export const retention: Command = {
  name: 'retention',
  takes: '[--dry-run]',
  says: 'Forgets whom nothing keeps any more by the playbook in force; a server does so by itself.',
  options: { 'dry-run': { type: 'boolean' } },
  run: async (call) => {
    const apply = call.values['dry-run'] !== true
    const document = await inOpened(call, async (opened, workspace) => {
      const done = await retain(opened.parts, { workspace, apply })
      // A turn is bounded; here somebody waits for the whole of it.
      for (let some = done.forgotten; apply && some > 0 && done.due > done.forgotten;) {
        const more = await retain(opened.parts, { workspace, apply })
        some = more.forgotten
        Object.assign(done, {
          forgotten: done.forgotten + some,
          dropped: done.dropped + more.dropped,
        })
      }
      if (done.forgotten > 0) await opened.keepErasureList()
      return { ok: true, ...done }
    })
    const { due, forgotten, dropped, coming, periods, words } = document
    return answer(call, {
      document,
      lines: [
        ...(Object.keys(periods).length === 0 ? ['The playbook names no periods: everything is kept.'] : []),
        apply ? `${forgotten} people are forgotten now.` : `${due} people would be forgotten now.`,
        ...(dropped > 0
          ? [`The bytes of ${dropped} submissions are dropped; what was read from them stays.`]
          : []),
        ...words.flatMap(wordsLine(apply)),
        ...table(coming.map(({ on, people }) => [`${people} people will be forgotten on`, on])),
      ],
    })
  },
}

const things = { mails: 'mails', visits: 'page visits', calls: 'calls' } as const

const wordsLine =
  (apply: boolean) =>
  ({ what, days, due, forgotten }: Retained['words'][number]): readonly string[] => {
    const many = apply ? forgotten : due
    if (many === 0) return []
    return [
      `The words of ${many} ${things[what]} of more than ${days} days ago ${apply ? 'are gone' : 'would go'}; those people stay.`,
    ]
  }
