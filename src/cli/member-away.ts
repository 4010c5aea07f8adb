import { changeDuty } from '#app/come-on-duty.ts'
import { availabilityOf } from '#app/routing/availability.ts'
import { timeOffSaid } from '#app/routing/time-off-said.ts'
import type { Availability } from '#contract/routing.ts'
import type { Id } from '#domain/ledger.ts'
import type { TurnsCommand } from '#domain/member/turns-of.ts'
import { findMember } from '#store/views/named.ts'
import { factsIn } from '#store/views/facts.ts'
import { actingMember } from './acting.ts'
import { carried } from './carried.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text, texts } from './options.ts'
import type { Opened } from './wiring.ts'
import { moment, table } from './words.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export const memberAway: Command = {
  name: 'member away',
  takes: '[MEMBER on|off] [--as MEMBER]',
  says: 'Says that somebody is away now or there again; without a member, who is there and who is away until when.',
  options: { as: { type: 'string' } },
  run: (call) => {
    const [wanted, state] = call.positionals
    if (wanted === undefined) return showAll(call)
    if (state !== 'on' && state !== 'off')
      throw wrongCall('Away or there?', 'handraise member away MEMBER on|off')
    return aboutMember(call, wanted, async ({ opened, workspace, member, by }) => {
      const at = await opened.parts.clock.now()
      const asked = { workspace, member, onDuty: state === 'off', by, at }
      const outcome = await changeDuty(opened.parts, asked)
      if (outcome.outcome === 'refused') throw refusedWith(outcome.refusal.code)
    })
  },
}

export const memberOff: Command = {
  name: 'member off',
  takes:
    'MEMBER [--from WHEN] --to WHEN | MEMBER --every mon,fri [--from HH:MM --to HH:MM] [--since DAY] [--until DAY] | MEMBER --cancel ID',
  says: 'Takes time off for a member, once or every week, whole days or parts of them; or takes it back.',
  options: {
    ...{ from: { type: 'string' }, to: { type: 'string' }, every: { type: 'string', multiple: true } },
    ...{
      since: { type: 'string' },
      until: { type: 'string' },
      cancel: { type: 'string' },
      as: { type: 'string' },
    },
  },
  run: (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Who?', 'handraise member off MEMBER --from DAY --to DAY')
    const days = texts(call, 'every').map((day) => week.indexOf(day.toLowerCase().slice(0, 3)) + 1)
    if (days.includes(0)) throw wrongCall('That is no day of the week.', `Write one of ${week.join(', ')}.`)
    return aboutMember(call, wanted, async (about) => {
      const cancel = text(call, 'cancel')
      if (cancel !== undefined) return tell(about, { type: 'CancelTimeOff', off: cancel.toLowerCase() })
      const { parts, inWorkspace } = about.opened
      const at = await parts.clock.now()
      const { zone } = await inWorkspace(about.workspace, (client) =>
        parts.playbooks.load(factsIn(client, about.workspace)),
      )
      const said = {
        ...{
          from: text(call, 'from'),
          to: text(call, 'to'),
          since: text(call, 'since'),
          until: text(call, 'until'),
        },
        ...(days.length > 0 && { days }),
      }
      const taken = timeOffSaid(parts.newId(), said, { zone, at })
      if (!taken) throw refusedWith('time_off_unclear')
      return tell(about, { type: 'TakeTimeOff', taken })
    })
  },
}

export const memberSkills: Command = {
  name: 'member skills',
  takes: 'MEMBER [--language CODE …] [--skill WORD …]',
  says: 'Tells in which languages and for what somebody can be given leads; what is left out is none.',
  options: {
    language: { type: 'string', multiple: true },
    skill: { type: 'string', multiple: true },
    as: { type: 'string' },
  },
  run: (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Who?', 'handraise member skills MEMBER --language de')
    const told = { languages: texts(call, 'language'), skills: texts(call, 'skill') }
    return aboutMember(call, wanted, (about) => tell(about, { type: 'TellSkills', ...told }))
  },
}

type About = { readonly opened: Opened; readonly workspace: Id; readonly member: Id; readonly by: Id }
type Unasked<Command> = Command extends TurnsCommand ? Omit<Command, 'at' | 'by'> : never

async function tell({ opened, workspace, member, by }: About, asked: Unasked<TurnsCommand>): Promise<void> {
  const at = await opened.parts.clock.now()
  await carried(opened, workspace, [{ kind: 'member', stream: member, command: { ...asked, at, by } }])
}

async function aboutMember(
  call: Call,
  wanted: string,
  work: (about: About) => Promise<void>,
): Promise<number> {
  const document = await inOpened(call, async (opened, workspace) => {
    const found = await opened.inWorkspace(workspace, (client) => findMember(client, workspace, wanted))
    if (!found) throw refusedWith('no_such_member')
    const by = await actingMember(opened, workspace, text(call, 'as'))
    await work({ opened, workspace, member: found.id, by })
    const { items } = await shown(opened, workspace)
    return items.find(({ member }) => member.id === found.id)
  })
  return answer(call, { document, lines: document ? linesOf([document]) : [] })
}

async function showAll(call: Call): Promise<number> {
  const document = await inOpened(call, shown)
  return answer(call, { document, lines: linesOf(document.items) })
}

async function shown({ parts, inWorkspace }: Opened, workspace: Id) {
  const asOf = await parts.clock.now()
  const people = await inWorkspace(workspace, (client) => factsIn(client, workspace).people())
  return { asOf, items: availabilityOf(people, asOf) }
}

const linesOf = (items: readonly Availability[]): readonly string[] =>
  table(
    items.map(({ member, there, awayUntil, languages, skills, off }) => [
      member.name,
      there ? 'there' : awayUntil === null ? 'away' : `away until ${moment(awayUntil)}`,
      [...languages, ...skills].join(', '),
      off.map(offWords).join('; '),
    ]),
  )

function offWords({ id, once, weekly }: Availability['off'][number]): string {
  if (once) return `${moment(once.from)} to ${moment(once.to)} (${id})`
  const days = weekly?.days.map((day) => week[day - 1]).join(', ')
  return `every ${days ?? ''} ${weekly?.from ?? ''}–${weekly?.to ?? ''} (${id})`
}
