import { confirmHeld, putBackHeld, releaseHeld } from '#app/review-held.ts'
import { decidedOf, heldCard } from '#contract/held-card.ts'
import { heldStates, ReleaseRequest, type HeldDecided } from '#contract/held.ts'
import { isTrustKind } from '#domain/submission/held.ts'
import { epochMsOf, instantOf } from '#domain/time/instant.ts'
import { heldStatistics } from '#store/views/held-statistics.ts'
import { heldCounts, heldRows } from '#store/views/held.ts'
import { trustRows } from '#store/views/trusts.ts'
import { findForm } from '#store/views/named.ts'
import { actingMember } from './acting.ts'
import { carried } from './carried.ts'
import type { Call, Command } from './commands.ts'
import { answer, EXIT, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { instant, text } from './options.ts'
import { moment, table } from './words.ts'

const LISTED_MAX = 200
const DAYS_SHOWN_MS = 30 * 24 * 60 * 60_000
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const heldList: Command = {
  name: 'held list',
  takes: '[--state held|released|junk] [--form FORM] [--signal CODE]',
  says: 'What was held back, why, and in which words; those that wait in the order in which a look is owed.',
  options: { state: { type: 'string' }, form: { type: 'string' }, signal: { type: 'string' } },
  run: async (call) => {
    const said = text(call, 'state') ?? 'held'
    const state = heldStates.find((known) => known === said)
    if (!state) throw wrongCall(`"${said}" is no such state.`, `It is one of: ${heldStates.join(', ')}.`)
    const document = await inOpened(call, ({ parts, inWorkspace }, workspace) =>
      inWorkspace(workspace, async (client) => {
        const asOf = await parts.clock.now()
        const named = text(call, 'form')
        const form = named === undefined ? undefined : await findForm(client, workspace, named)
        if (named !== undefined && !form) throw refusedWith('no_such_form')
        const about = { state, form: form?.id, signal: text(call, 'signal'), skip: 0, limit: LISTED_MAX }
        const rows = await heldRows(client, workspace, about)
        const showing = { reviewer: { mayWrite: true }, isPersonal: parts.isPersonal }
        const items = rows.map((row) => heldCard(row, showing))
        return { asOf, items, next: null, counts: await heldCounts(client, workspace, asOf) }
      }),
    )
    const { items, counts } = document
    const lines = table(
      items.map(({ submission, receivedAt, email, reasons }) => [
        ...[submission, moment(receivedAt), email ?? ''],
        reasons[0]?.text ?? '',
      ]),
    )
    return answer(call, {
      document,
      lines: [...lines, `${counts.held} held back, ${counts.late} of them too long; ${counts.junk} junk.`],
    })
  },
}

export const heldRelease: Command = {
  name: 'held release',
  takes: 'SUBMISSION… [--teach-domain] [--teach-phrase WORDS] [--teach-nothing] [--as MEMBER]',
  says: 'Releases what was no junk to its lead, with its own clock; its sender is trusted from then on.',
  options: {
    'teach-domain': { type: 'boolean' },
    'teach-phrase': { type: 'string' },
    'teach-nothing': { type: 'boolean' },
    as: { type: 'string' },
  },
  run: (call) => {
    const teach = ReleaseRequest.shape.teach.safeParse({
      sender: call.values['teach-nothing'] !== true,
      domain: call.values['teach-domain'] === true,
      phrase: text(call, 'teach-phrase'),
    })
    if (!teach.success) throw wrongCall('The phrase is too short.', 'Give one of at least eight characters.')
    return decided(call, ({ parts, workspace, ...asked }) =>
      releaseHeld(parts, workspace, { ...asked, teach: teach.data }),
    )
  },
}

export const heldConfirm: Command = {
  name: 'held confirm',
  takes: 'SUBMISSION… [--as MEMBER]',
  says: 'Confirms that what was held back is junk. It stays, and can be released later.',
  options: { as: { type: 'string' } },
  run: (call) => decided(call, ({ parts, workspace, ...asked }) => confirmHeld(parts, workspace, asked)),
}

export const heldReturn: Command = {
  name: 'held return',
  takes: 'SUBMISSION… [--as MEMBER]',
  says: 'Takes a release or a confirmation back; a release only while nobody has done anything about its lead.',
  options: { as: { type: 'string' } },
  run: (call) => decided(call, ({ parts, workspace, ...asked }) => putBackHeld(parts, workspace, asked)),
}

type Asked = Parameters<typeof confirmHeld>[2] & {
  readonly parts: Parameters<typeof confirmHeld>[0]
  readonly workspace: string
}

async function decided(call: Call, work: (asked: Asked) => ReturnType<typeof confirmHeld>): Promise<number> {
  const submissions = call.positionals.map((id) => id.toLowerCase())
  if (submissions.length === 0) throw wrongCall('Which?', 'handraise held list names them.')
  if (submissions.some((id) => !ID.test(id))) throw refusedWith('no_such_submission')
  const document = await inOpened(call, async (opened, workspace) => {
    const by = await actingMember(opened, workspace, text(call, 'as'))
    const at = await opened.parts.clock.now()
    const { parts } = opened
    return decidedOf(await work({ parts, workspace, id: parts.newId(), submissions, by, at }))
  })
  answer(call, { document, lines: linesOf(document) })
  return document.items.some(({ outcome }) => outcome === 'refused') ? EXIT.refused : EXIT.done
}

const linesOf = ({ items }: HeldDecided): readonly string[] =>
  items.map(({ submission, outcome, lead, refusal }) => {
    if (refusal) return `${submission}  ${refusal.title} ${refusal.next}`
    const done = outcome === 'happened' ? 'done' : 'nothing to do'
    return lead === null ? `${submission}  ${done}` : `${submission}  ${done}, lead ${lead}`
  })

export const heldTrusted: Command = {
  name: 'held trusted',
  says: 'Who and what is trusted because of a release.',
  run: async (call) => {
    const items = await inOpened(call, ({ inWorkspace }, workspace) =>
      inWorkspace(workspace, (client) => trustRows(client, workspace)),
    )
    const lines = table(items.map(({ submission, kind, value }) => [submission, kind, value]))
    return answer(call, { document: { items }, lines: lines.length > 0 ? lines : ['Nobody yet.'] })
  },
}

export const heldRevoke: Command = {
  name: 'held revoke',
  takes: 'SUBMISSION sender|domain|phrase [--as MEMBER]',
  says: 'Trusts no longer what a release taught.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [stream = '', kind = ''] = call.positionals
    if (!isTrustKind(kind))
      throw wrongCall('Whom or what?', 'handraise held revoke SUBMISSION sender|domain|phrase')
    if (!ID.test(stream)) throw refusedWith('no_such_submission')
    const document = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const at = await opened.parts.clock.now()
      const command = { type: 'RevokeTrust', at, by, kind } as const
      await carried(opened, workspace, [{ kind: 'submission', stream: stream.toLowerCase(), command }])
      return { ok: true }
    })
    return answer(call, { document, lines: ['No longer trusted.'] })
  },
}

export const heldStatisticsShown: Command = {
  name: 'held statistics',
  takes: '[--from T] [--to T]',
  says: 'What screening is worth: by form and by signal what was held, released, and what passed that was junk.',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      const [until, since] = [text(call, 'to'), text(call, 'from')]
      const to = until === undefined ? instantOf(epochMsOf(asOf) + 1) : instant(until)
      const from = since === undefined ? instantOf(epochMsOf(to) - DAYS_SHOWN_MS) : instant(since)
      const found = await inWorkspace(workspace, (client) => heldStatistics(client, workspace, { from, to }))
      return { asOf, from, to, ...found }
    })
    const figures = ({ held, released, missed }: { held: number; released: number; missed: number }) => [
      `${held} held`,
      `${released} released`,
      `${missed} missed`,
    ]
    return answer(call, {
      document,
      lines: [
        ...table(document.forms.map((form) => [form.name, `${form.screened} screened`, ...figures(form)])),
        ...table(document.signals.map((signal) => [signal.code, ...figures(signal)])),
      ],
    })
  },
}
