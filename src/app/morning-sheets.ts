import type { Id } from '#domain/ledger.ts'
import { workingDayAt, type WorkingDay } from '#domain/time/working-day.ts'
import type { People } from '#domain/team/people.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { comeUpFor, slippedFor } from './morning-team.ts'
import type { SheetFor } from './mornings.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Notice } from './mail-ports.ts'
import type { Tx } from './ports.ts'

/** More than this of one kind nobody reads in a mail; the app has the rest. */
export const SHEET_ITEMS_MAX = 12
const DAY_MS = 86_400_000

/** One mail to everybody whose day has begun and who has something on their sheet; once a day, whoever looks and however often. */
export async function sendMorningSheets(parts: Parts, at: Instant): Promise<number> {
  let sent = 0
  for (const workspace of await parts.ledger.workspaces())
    sent += await parts.ledger.transaction(workspace, (tx) => sheetsIn(parts, tx, at))
  return sent
}

type Begun = { readonly member: Id; readonly date: string; readonly day: WorkingDay }

async function sheetsIn(parts: Parts, tx: Tx, at: Instant): Promise<number> {
  const people = await tx.people()
  const loaded = await parts.playbooks.load(tx)
  const begun = people.members
    .filter(({ active, onDuty }) => active && onDuty)
    .flatMap(({ id }): readonly Begun[] => {
      const day = workingDayAt(at, calendarsOf(id, people, loaded))
      return day ? [{ member: id, date: day.date, day }] : []
    })
  if (begun.length === 0) return 0
  const names = new Map((await tx.claimSheets(begun)).map(({ member, name }) => [member, name]))
  const claimed = begun.filter(({ member }) => names.has(member))
  if (claimed.length === 0) return 0
  const sheets = claimed.map(({ member, day }) => sheetFor(member, day))
  const toldOf = await whatIsTold(tx, sheets, { at, people })
  const firm = await tx.workspaceName()
  const notices = claimed.flatMap(({ member, day }): readonly Notice[] => {
    const { items, questions, team, comeUp } = toldOf(member)
    if (items.length + questions.length + team.length + comeUp.count === 0) return []
    const about = { firm, name: names.get(member) ?? '', zone: day.zone, url: parts.morningUrl() }
    const [listed, asked] = [items.map(addressed(parts)), questions.map(addressed(parts))]
    const words = parts.letters.morning({ ...about, items: listed, questions: asked, team, comeUp })
    return [{ id: parts.newId(), member, purpose: 'morning sheet', at, ...words }]
  })
  if (notices.length === 0) return 0
  await tx.keepNotices(notices)
  if (parts.mailer.configured)
    await tx.enqueue(notices.map(({ id }) => ({ task: 'send-notice', workspace: tx.workspace, notice: id })))
  return notices.length
}

/** What each of them is told of, read once for all. */
async function whatIsTold(
  tx: Tx,
  sheets: readonly SheetFor[],
  { at, people }: { readonly at: Instant; readonly people: People },
) {
  const most = SHEET_ITEMS_MAX
  const items = await tx.sheetItems({ sheets, now: at, most })
  const questions = await tx.questionsOwed({ members: sheets.map(({ member }) => member), most })
  const slipped = await tx.slipped(at)
  const comeUp = await tx.comeUp()
  const discretion = await tx.discretion()
  const [owed, asked] = [Map.groupBy(items, byMember), Map.groupBy(questions, byMember)]
  return (member: Id) => ({
    ...{ items: owed.get(member) ?? [], questions: asked.get(member) ?? [] },
    team: slippedFor(member, slipped, { people, discretion }),
    comeUp: comeUpFor(member, comeUp, people),
  })
}
const byMember = ({ member }: { readonly member: Id }): Id => member

/** The day's sheet of a member tells what is due until its end, and who has come back since the morning before. */
export const sheetFor = (member: Id, { opens, ends }: Pick<WorkingDay, 'opens' | 'ends'>) => ({
  member,
  until: ends,
  since: instantOf(epochMsOf(opens) - DAY_MS),
})

/** By the teams that somebody is in; who is in none goes by the firm's first calendar. */
export function calendarsOf(member: Id, { teams }: People, { calendars }: LoadedPlaybook) {
  const own = teams
    .filter(({ members }) => members.includes(member))
    .flatMap(({ calendar }) => calendars.get(calendar) ?? [])
  return own.length > 0 ? own : [...calendars.values()].slice(0, 1)
}

const addressed =
  ({ leadUrl }: Pick<Parts, 'leadUrl'>) =>
  <Item extends { readonly lead: Id }>(item: Item) => ({ ...item, url: leadUrl(item.lead) })
