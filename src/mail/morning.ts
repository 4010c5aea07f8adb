import type { Letters } from '#app/mail-ports.ts'
import { sheetParts, type SheetPart } from '#app/mornings.ts'
import { signalLabels } from '#domain/neglect/sentence.ts'
import { spoken } from '#domain/time/spoken.ts'
import { written, type Letter, type Piece } from './letter.ts'

type Morning = Parameters<Letters['morning']>[0]
type Item = Morning['items'][number]

/** What is on somebody's sheet this morning: one letter as text and as HTML, without anybody's name. */
export function morning({ firm, name, zone, items, questions, team, comeUp, url }: Morning): Letter {
  const parts = sheetParts.flatMap((part) => pieces(part, items, zone))
  return written({
    subject: subjectOf({ items, questions, team, comeUp }),
    sender: firm,
    pieces: [
      { is: 'paragraph', words: name === '' ? 'Good morning,' : `Good morning ${name},` },
      ...asked(questions, zone),
      ...parts,
      ...slipped(team),
      ...waitsForWord(comeUp, zone),
      { is: 'button', words: 'Open the morning sheet', url },
      {
        is: 'small',
        words:
          'It comes on the days on which you work, once a day, when something is on it. Under "My settings" you can end it.',
      },
    ],
  })
}

const countOf = (items: readonly Item[], part: SheetPart): number =>
  items.find((item) => item.part === part)?.count ?? 0

const said: Readonly<Record<SheetPart, (count: number) => string>> = {
  slipped: (count) => `${count} past the limit`,
  due: (count) => `${count} due today`,
  'came back': (count) => `${count} came back`,
  waiting: (count) => `${count} waiting for the buyer`,
}

type Told = Pick<Morning, 'items' | 'questions' | 'team' | 'comeUp'>
function subjectOf({ items, questions, team, comeUp }: Told): string {
  const told = sheetParts.flatMap((part) => {
    const count = countOf(items, part)
    return count === 0 ? [] : [said[part](count)]
  })
  const others = team.reduce((sum, { count }) => sum + count, 0)
  const owed = questions[0]?.count ?? 0
  return `This morning: ${[
    ...(owed === 0 ? [] : [questionsTo(owed)]),
    ...told,
    ...(others === 0 ? [] : [`${others} slipped with others`]),
    ...(comeUp.count === 0 ? [] : [`${comeUp.count} for your word`]),
  ].join(', ')}`
}

const questionsTo = (count: number): string =>
  count === 1 ? 'a question to you' : `${count} questions to you`

/** A question is asked before anybody else hears of it, so it stands first. */
function asked(questions: Morning['questions'], zone: string): readonly Piece[] {
  const count = questions[0]?.count ?? 0
  if (count === 0) return []
  const more = count - questions.length
  return [
    { is: 'strong', words: capital(questionsTo(count)) },
    {
      is: 'list',
      items: questions.map(({ signal, segment, explainBy, url }) => ({
        head: signalLabels[signal],
        about: `${segment}: to be explained or put right by ${spoken(explainBy, { zone })}; until then nobody else sees it`,
        url,
      })),
    },
    ...(more > 0 ? [{ is: 'paragraph' as const, words: `And ${more} more.` }] : []),
  ]
}

function waitsForWord({ count, oldest }: Morning['comeUp'], zone: string): readonly Piece[] {
  if (count === 0 || oldest === null) return []
  const since = spoken(oldest, { zone })
  const words = count === 1 ? `It has waited since ${since}.` : `The first has waited since ${since}.`
  return [
    {
      is: 'strong',
      words: count === 1 ? 'A lead that waits for your word' : `${count} leads that wait for your word`,
    },
    {
      is: 'words',
      words: `What looked like neglect and was not explained in time, or was explained and is to be judged. ${words}`,
    },
  ]
}

function pieces(part: SheetPart, items: readonly Item[], zone: string): readonly Piece[] {
  const mine = items.filter((item) => item.part === part)
  const count = countOf(items, part)
  if (count === 0) return []
  const more = count - mine.length
  return [
    { is: 'strong', words: capital(said[part](count)) },
    // Who has the next word needs no list: nothing is to be done there today.
    ...(part === 'waiting' ? [] : [{ is: 'list' as const, items: mine.map((item) => itemOf(item, zone)) }]),
    ...(more > 0 && part !== 'waiting' ? [{ is: 'paragraph' as const, words: `And ${more} more.` }] : []),
  ]
}

const itemOf = (
  { part, kind, channel, segment, submittedAt, opensAt, target, limit, url }: Item,
  zone: string,
) => ({
  head: `Asked ${spoken(submittedAt, { zone })}`,
  about: `${segment}: ${owed[kind] ?? kind}${channel === null ? '' : ` (${channel})`}, ${
    part === 'slipped'
      ? `due since ${spoken(limit, { zone })}`
      : `${opensAt === null ? '' : `not before ${spoken(opensAt, { zone })}, `}due by ${spoken(target, { zone })}`
  }`,
  url,
})

const owed: Readonly<Record<string, string>> = {
  respond: 'an answer',
  callback: 'the call that they asked for',
  touch: 'the next step',
  outcome: 'an outcome',
  nurture: 'a look in nurture',
  decline: 'a polite no',
  acceptance: 'an answer to a hand-off',
  contact: 'the first word after the hand-off',
  ruling: 'a ruling on a dispute',
  result: 'what became of an appointment',
  'stand-in': 'a stand-in for an appointment',
}

function slipped(team: Morning['team']): readonly Piece[] {
  const words = team.map(({ name, count }) => `${name === '' ? 'Somebody' : name}: ${count}`)
  return words.length === 0
    ? []
    : [
        { is: 'strong', words: 'Past the limit with others' },
        { is: 'words', words: words.join('\n') },
      ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
