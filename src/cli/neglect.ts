import { carryOut } from '#app/carry-out.ts'
import { findNeglect } from '#app/neglect/find-neglect.ts'
import { neglectCommandFrom, type NeglectAsks } from '#contract/neglect-command.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { neglectRequests } from '#contract/neglect-requests.ts'
import { problems } from '#contract/problem.ts'
import { sentenceOf, signalLabels } from '#domain/neglect/sentence.ts'
import { discretions } from '#domain/workspace/discretion.ts'
import { discretionIn } from '#store/views/discretion.ts'
import { findMember } from '#store/views/named.ts'
import { questionRows } from '#store/views/neglect.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { Failure, answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment } from './words.ts'
import { reportCost } from './report-cost.ts'
import { reportNeglect } from './report-neglect.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const neglectList: Command = {
  name: 'neglect list',
  takes: '[--member MEMBER | --as MEMBER]',
  says: 'What looks like neglect: to managers what they see, and with --as what that member has to explain.',
  options: { member: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts, inWorkspace } = opened
      const asks =
        text(call, 'as') === undefined ? undefined : await actingMember(opened, workspace, text(call, 'as'))
      await findNeglect(parts)
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, async (client) => {
        const named = text(call, 'member')
        const of = named === undefined ? undefined : await findMember(client, workspace, named)
        if (named !== undefined && !of) throw refusedWith('no_such_member')
        const rows = await questionRows(
          client,
          workspace,
          asks === undefined
            ? of
              ? { list: 'shown', member: of.id }
              : { list: 'shown' }
            : { list: 'to explain', member: asks },
        )
        return {
          asOf,
          items: rows.map((row) => ({ ...row, sentence: sentenceOf(row.signal, row.evidence) })),
        }
      })
    })
    return answer(call, {
      document,
      lines:
        document.items.length === 0
          ? ['Nothing is asked.']
          : document.items.flatMap((one) => [
              `${one.id}  ${signalLabels[one.signal]}: ${one.prospect || 'somebody'} (${one.segment}), asked of ${one.member.name} ${moment(one.askedAt)}, ${one.state}`,
              `    ${one.sentence}${one.explanation === null ? '' : ` “${one.explanation}”`}`,
            ]),
    })
  },
}

/** What is said about a question: its lead is found by its id. */
function verb(spec: {
  readonly name: 'explain' | 'settle'
  readonly takes: string
  readonly says: string
  readonly options: readonly string[]
  readonly said: (call: Call) => object
}): Command {
  return {
    name: `neglect ${spec.name}`,
    takes: `QUESTION ${spec.takes} [--as MEMBER]`,
    says: spec.says,
    options: Object.fromEntries(
      [...spec.options, 'as', 'id'].map((option) => [option, { type: 'string' as const }]),
    ),
    run: async (call) => {
      const [question = ''] = call.positionals
      if (question === '')
        throw wrongCall('Which question?', `handraise neglect ${spec.name} QUESTION ${spec.takes}`)
      if (!ID.test(question)) throw refusedWith('no_such_question')
      const document = await inOpened(call, async (opened, workspace) => {
        const { parts } = opened
        const by = await actingMember(opened, workspace, text(call, 'as'))
        const request = requestOf(spec.name, {
          ...{ id: text(call, 'id') ?? parts.newId(), question: question.toLowerCase() },
          ...spec.said(call),
        })
        const at = await parts.clock.now()
        const outcome = await parts.ledger.transaction(workspace, async (tx) => {
          const stream = await tx.leadOfQuestion(question)
          if (stream === undefined) throw refusedWith('no_such_question')
          const command = neglectCommandFrom(request, { id: request.request.id, by, at })
          return (await carryOut(tx, [{ kind: 'lead', stream, command }], parts))[0]
        })
        if (outcome?.outcome === 'refused') {
          const { code, ...details } = outcome.refusal
          throw refusedWith(code, details)
        }
        const events = outcome?.outcome === 'happened' ? outcome.events : []
        return {
          outcome: outcome?.outcome,
          events: events.map(({ seq, type, at: when }) => ({ seq, type, at: when })),
        }
      })
      const happened = document.events.map(({ type }) => type).join(', ')
      return answer(call, { document, lines: [happened === '' ? 'Nothing was left to do.' : happened] })
    },
  }
}

function requestOf(name: 'explain' | 'settle', given: object): NeglectAsks {
  const reading = neglectRequests[name].safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  )
  // Each name is read by its own schema; the compiler can't follow that through the table.
  if (reading.success) return { name, request: reading.data } as NeglectAsks
  const { title, next } = problems.bad_request
  throw new Failure('wrongCall', {
    ...{ code: 'bad_request', title, next },
    details: { errors: fieldErrors(reading.error) },
  })
}

const discretion: Command = {
  name: 'discretion',
  takes: '[managers|themselves]',
  says: 'Whom numbers about persons are shown to: managers too, or only the persons themselves.',
  run: async (call) => {
    const [wanted] = call.positionals
    const persons = discretions.find((one) => one === wanted)
    if (wanted !== undefined && persons === undefined)
      throw wrongCall('Say managers or themselves.', 'handraise discretion themselves')
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts, inWorkspace } = opened
      if (persons !== undefined) {
        const by = await actingMember(opened, workspace, undefined)
        const at = await parts.clock.now()
        await parts.ledger.transaction(workspace, (tx) =>
          carryOut(
            tx,
            [
              {
                kind: 'workspace',
                stream: workspace,
                command: { type: 'ChangeDiscretion', at, by, persons },
              },
            ],
            parts,
          ),
        )
      }
      return { persons: await inWorkspace(workspace, (client) => discretionIn(client, workspace)) }
    })
    return answer(call, {
      document,
      lines: [
        document.persons === 'managers'
          ? 'Numbers about persons are shown to managers.'
          : 'Numbers about persons are shown to those persons, and to managers only by team.',
      ],
    })
  },
}

export const neglectCommands: readonly Command[] = [
  neglectList,
  verb({
    ...{ name: 'explain', takes: '--words WORDS', options: ['words'] },
    says: 'Explains what the member was asked about a lead.',
    said: (call) => ({ words: text(call, 'words') }),
  }),
  verb({
    ...{
      name: 'settle',
      takes: '--how explained|not-accepted|nothing-to-ask [--words WORDS]',
      options: ['how', 'words'],
    },
    says: 'Says as a manager whether an explanation does, or that there was nothing to ask.',
    said: (call) => ({ how: text(call, 'how')?.replaceAll('-', ' '), words: text(call, 'words') }),
  }),
  reportNeglect,
  reportCost,
  discretion,
]
