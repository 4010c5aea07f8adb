import { carryOutHandoff } from '#app/carry-out-handoff.ts'
import type { Outcome } from '#app/carry-out.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { handoffCommandFrom, type HandoffAsks } from '#contract/handoff-command.ts'
import { disputeRequests, handoffRequests } from '#contract/handoff-requests.ts'
import { problems } from '#contract/problem.ts'
import type { Id } from '#domain/ledger.ts'
import { eventsAt } from '#store/views/lead-events.ts'
import { findMember, findTeam } from '#store/views/named.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { answer, Failure, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text, texts } from './options.ts'
import type { Opened } from './wiring.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const schemas = { ...handoffRequests, ...disputeRequests } as const
type Name = HandoffAsks['name']
type Said = Readonly<Record<string, unknown>>

/** One verb of a hand-off or a dispute: its options are the fields of its request. */
function verb(spec: {
  readonly name: Name
  readonly called: string
  readonly takes: string
  readonly says: string
  readonly of?: 'handoff' | 'dispute'
  readonly options: readonly string[]
  readonly said: (call: Call) => Said
}): Command {
  const { name, called, takes, says, of = 'handoff', options, said } = spec
  const what = of === 'handoff' ? 'HANDOFF' : 'DISPUTE'
  return {
    name: called,
    takes: `${what}${takes === '' ? '' : ` ${takes}`} [--as MEMBER]`,
    says,
    options: Object.fromEntries(
      [...options, 'as', 'id'].map((option) => [
        option,
        { type: 'string' as const, ...(option === 'wrong' && { multiple: true }) },
      ]),
    ),
    run: async (call) => {
      const [wanted] = call.positionals
      if (wanted === undefined) throw wrongCall(`Which ${of}?`, `handraise ${called} ${what} ${takes}`)
      if (!ID.test(wanted)) throw refusedWith(of === 'handoff' ? 'no_such_handoff' : 'no_such_dispute')
      const document = await inOpened(call, async (opened, workspace) => {
        const by = await actingMember(opened, workspace, text(call, 'as'))
        const named = await withIds(opened, workspace, said(call))
        const asks = asked(name, { id: text(call, 'id') ?? opened.parts.newId(), ...named })
        return done(opened, workspace, { of, id: wanted.toLowerCase(), asks, by })
      })
      const happened = document.events.map(({ type }) => type).join(', ')
      return answer(call, { document, lines: [happened === '' ? 'Nothing was left to do.' : happened] })
    },
  }
}

/** People and teams may be named by their address or name. */
async function withIds({ inWorkspace }: Opened, workspace: Id, said: Said): Promise<Said> {
  const { to, pool, ...rest } = said
  if (typeof to === 'string') {
    const member = await inWorkspace(workspace, (client) => findMember(client, workspace, to))
    if (!member) throw refusedWith('no_such_member')
    return { ...rest, to: member.id }
  }
  if (typeof pool !== 'string') return rest
  const team = await inWorkspace(workspace, (client) => findTeam(client, workspace, pool))
  if (!team) throw refusedWith('no_such_team')
  return { ...rest, pool: team.id }
}

function asked(name: Name, given: Said): HandoffAsks {
  const reading = schemas[name].safeParse(Object.fromEntries(Object.entries(given).filter(hasValue)))
  // Each name is read by its own schema; the compiler can't follow that through the table.
  if (reading.success) return { name, request: reading.data } as HandoffAsks
  const { title, next } = problems.bad_request
  throw new Failure('wrongCall', {
    ...{ code: 'bad_request', title, next },
    details: { errors: fieldErrors(reading.error) },
  })
}
const hasValue = ([, value]: readonly [string, unknown]): boolean => value !== undefined

async function done(
  { parts, inWorkspace }: Opened,
  workspace: Id,
  { of, id, asks, by }: { of: 'handoff' | 'dispute'; id: Id; asks: HandoffAsks; by: Id },
) {
  const at = await parts.clock.now()
  const command = handoffCommandFrom(asks, { by, at, of: id })
  const { outcome, lead = id } = await carryOutHandoff(parts, workspace, { of, id, command })
  if (outcome.outcome === 'refused') {
    const { code, ...details } = outcome.refusal
    throw refusedWith(code, details)
  }
  return {
    ...(asks.name === 'dispute' && { dispute: asks.request.id }),
    ...{ outcome: outcome.outcome, events: eventsOf(outcome) },
    ...(outcome.outcome === 'nothing' && outcome.repeated === true
      ? {
          outcome: 'happened' as const,
          events: await inWorkspace(workspace, (client) =>
            eventsAt(client, workspace, { stream: lead, seqs: outcome.seqs ?? [] }),
          ),
        }
      : {}),
  }
}

const eventsOf = (outcome: Outcome) =>
  outcome.outcome === 'happened' ? outcome.events.map(({ seq, type, at }) => ({ seq, type, at })) : []

const fields =
  (...names: readonly string[]) =>
  (call: Call): Said =>
    Object.fromEntries(names.map((name) => [name, text(call, name)]))

export const handoffVerbs: readonly Command[] = [
  verb({
    ...{ name: 'receipt', called: 'handoff opened', takes: '', options: [] },
    says: 'Says that the member has opened a hand-off: it is a receipt with a time.',
    said: () => ({ receipt: 'opened' }),
  }),
  verb({
    ...{ name: 'accept', called: 'handoff accept', takes: '', options: [] },
    says: 'Accepts a hand-off: from then on the lead is theirs.',
    said: () => ({}),
  }),
  verb({
    ...{ name: 'reject', called: 'handoff reject' },
    takes: '--reason REASON [--criterion C] [--note WORDS] [--touch TOUCH]',
    options: ['reason', 'criterion', 'note', 'touch'],
    says: 'Rejects a hand-off for a reason of the playbook, with what that rests on.',
    said: fields('reason', 'criterion', 'note', 'touch'),
  }),
  verb({
    ...{ name: 'pass', called: 'handoff pass', takes: '[--to MEMBER | --pool TEAM] [--reason WORDS]' },
    options: ['to', 'pool', 'reason'],
    says: 'Offers an open hand-off to somebody else, or to whoever has the next turn.',
    said: fields('to', 'pool', 'reason'),
  }),
  verb({
    ...{ name: 'leave', called: 'handoff leave', takes: '', options: [] },
    says: 'Agrees with a rejection; what the playbook says follows at once.',
    said: () => ({}),
  }),
  verb({
    ...{ name: 'dispute', called: 'handoff dispute', takes: '--grounds WORDS', options: ['grounds'] },
    says: 'Disputes a rejection: a named person owes a ruling.',
    said: fields('grounds'),
  }),
  verb({
    ...{
      name: 'answer',
      called: 'dispute answer',
      of: 'dispute',
      takes: '--words WORDS',
      options: ['words'],
    },
    says: 'Adds the words of one side to a dispute.',
    said: fields('words'),
  }),
  verb({
    ...{ name: 'rule', called: 'handoff rule', of: 'dispute' },
    takes: '--ruling upheld|overturned --because WORDS [--next WHAT] [--to MEMBER | --pool TEAM]',
    options: ['ruling', 'because', 'next', 'to', 'pool'],
    says: 'Rules on a dispute. It stands as a precedent.',
    said: fields('ruling', 'because', 'next', 'to', 'pool'),
  }),
  verb({
    ...{ name: 'rate', called: 'handoff rate', options: ['useful', 'wrong', 'class', 'note'] },
    takes: '--useful yes|no [--wrong PART]… [--class CLASS] [--note WORDS]',
    says: 'Says what a hand-off was worth: useful or not, which data was wrong, who it was.',
    said: (call) => ({
      ...fields('class', 'note')(call),
      useful: { yes: true, no: false }[text(call, 'useful') ?? ''],
      wrong: texts(call, 'wrong'),
    }),
  }),
]
