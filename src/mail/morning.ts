import type { Letters } from '#app/mail-ports.ts'
import { sheetParts, type SheetPart } from '#app/mornings.ts'
import { spoken } from '#domain/time/spoken.ts'
import { written, type Letter, type Piece } from './letter.ts'

type Morning = Parameters<Letters['morning']>[0]
type Item = Morning['items'][number]

/** What is on somebody's sheet this morning: one letter as text and as HTML, without anybody's name. */
export function morning({ firm, name, zone, items, team, url }: Morning): Letter {
  const parts = sheetParts.flatMap((part) => pieces(part, items, zone))
  return written({
    subject: subjectOf(items, team),
    sender: firm,
    pieces: [
      { is: 'paragraph', words: name === '' ? 'Good morning,' : `Good morning ${name},` },
      ...parts,
      ...slipped(team),
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

function subjectOf(items: readonly Item[], team: Morning['team']): string {
  const told = sheetParts.flatMap((part) => {
    const count = countOf(items, part)
    return count === 0 ? [] : [said[part](count)]
  })
  const others = team.reduce((sum, { count }) => sum + count, 0)
  return `This morning: ${[...told, ...(others === 0 ? [] : [`${others} slipped with others`])].join(', ')}`
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

const itemOf = ({ part, kind, channel, segment, submittedAt, target, limit, url }: Item, zone: string) => ({
  head: `Asked ${spoken(submittedAt, { zone })}`,
  about: `${segment}: ${owed[kind] ?? kind}${channel === null ? '' : ` (${channel})`}, ${
    part === 'slipped' ? `due since ${spoken(limit, { zone })}` : `due by ${spoken(target, { zone })}`
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
