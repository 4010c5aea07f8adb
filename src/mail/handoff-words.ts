import type { Letters } from '#app/mail-ports.ts'
import type { Report } from '#domain/handoff/report.ts'
import { spoken } from '#domain/time/spoken.ts'
import type { Piece } from './letter.ts'

type About = Parameters<Letters['handoff']>[0]

/** The hand-off's mail: what is kept of it says that there is one, what leaves carries the report. */
export function handoffWords({ name, url, told }: About): {
  readonly subject: string
  readonly pieces: readonly Piece[]
} {
  const who = told && [told.prospect, told.organisation].filter((part) => part !== '').join(', ')
  return {
    subject: who ? `A qualified lead for you: ${who}` : 'A qualified lead is offered to you',
    pieces: [
      { is: 'paragraph', words: name === '' ? 'Hello,' : `Hello ${name},` },
      ...(told ? offered(told, who ?? '') : [plainly]),
      { is: 'button', words: 'Open the hand-off, to accept or reject it', url },
      ...(told?.report ? reported(told.report, told.zone) : []),
    ],
  }
}

const plainly: Piece = { is: 'paragraph', words: 'A qualified lead is offered to you, with its report.' }

function offered(
  { qualifier, segment, submittedAt, acceptBy, zone }: NonNullable<About['told']>,
  who: string,
): readonly Piece[] {
  const from = qualifier === '' ? '' : ` by ${qualifier}`
  const asked = `They asked ${spoken(submittedAt, { zone })} (${segment}).`
  return [
    { is: 'paragraph', words: `${who === '' ? 'A prospect' : who} is handed to you${from}. ${asked}` },
    ...(acceptBy
      ? [
          {
            is: 'paragraph' as const,
            words: `Accept by ${spoken(acceptBy, { zone })}; after that it goes to a colleague, and a manager is told.`,
          },
        ]
      : []),
  ]
}

/** The report, its criteria first. */
function reported({ criteria, expects, appointment, words }: Report, zone: string): readonly Piece[] {
  const answers = new Map((words.answers ?? []).map((one) => [one.criterion, one]))
  const said = [
    ...criteria.map(({ criterion, verdict }): readonly [string, string | undefined] => {
      const { answer, saidBy } = answers.get(criterion) ?? {}
      return [`${criterion}: ${verdict}`, [answer, saidBy && `(${saidBy})`].filter(Boolean).join(' ') || '-']
    }),
    ['Their pain', words.pain],
    ['Who decides', words.decisionMaker],
    ['Who else is in it', words.others],
    ['What they use today', words.currentSolution],
    ['When', words.timing],
    ['What they expect', expects],
    ['Agreed next', words.nextStep],
    ['Appointment', appointment && spoken(appointment, { zone })],
    ['Recordings and notes', words.links?.join('\n')],
  ] as const
  return said.flatMap(([about, answer]): readonly Piece[] =>
    answer === undefined || answer === '' ? [] : [{ is: 'quote', about, words: answer }],
  )
}
