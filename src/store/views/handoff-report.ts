import type { PoolClient } from 'pg'
import {
  feedbackOf,
  handedMeasures,
  suppliedTo,
  type Accepted,
  type Handed,
  type WordCount,
} from '#domain/handoff/feedback.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { onlyOwn, type Discreet } from '#domain/workspace/discretion.ts'
import { personOf, teamNamed, teamOf, type People } from '#domain/team/people.ts'

export type HandoffReportAsked = {
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly team?: Id | undefined
  readonly segment?: string | undefined
}
export type Supply = {
  readonly team: string
  readonly accepted: number
  readonly every: 'week' | 'month'
}
type About = {
  readonly asked: HandoffReportAsked
  readonly now: Instant
  readonly people: People
  readonly zone: string
  readonly supply: readonly Supply[]
  readonly discreet: Discreet
}
type Weeks = { readonly from: string; readonly to: string }

/** Without a period: the last quarter, this week with it. */
const WEEKS_TOLD = 13
/** So many of each kind are told, those with most offers first; the counts of all are in the whole. */
const GROUPS_MAX = 200

type CountRow = Handed & { readonly dimension: string; readonly value: string }
type WordRow = WordCount & { readonly dimension: string; readonly value: string }

const chosen = `workspace = $1 and dimension = any($6::text[]) and week >= $2::date and week < $3::date
  and ($4::text is null or segment = $4) and ($5::text is null or team = $5)`
const counts = {
  name: 'view-handoff-counts',
  text: `select dimension, value, ${handedMeasures.map((name) => `sum(${name})::int as ${name}`).join(', ')}
    from handoff_count where ${chosen} group by dimension, value having sum(offered) > 0 order by sum(offered) desc, value`,
}
const words = {
  name: 'view-handoff-words',
  text: `select dimension, value, word, sum(offers)::int as offers from handoff_word where ${chosen} group by dimension, value, word`,
}
const within = (moment: string) =>
  `${moment} >= $2::date::timestamp at time zone $5 and ${moment} < $3::date::timestamp at time zone $5`
/** What a ruling gives back to somebody who hadn't accepted it keeps them supplied too. */
const accepted = {
  name: 'view-handoff-accepted',
  text: `select member, date_trunc($4, at at time zone $5)::date::text as since, count(*)::int as accepted
    from (
      select accepted_by as member, accepted_at as at from handoff
      where workspace = $1 and ${within('accepted_at')} and state not in ('left', 'upheld')
      union all
      select rejected_by, ruled_at from handoff
      where workspace = $1 and ${within('ruled_at')} and state = 'overturned' and ruled_next = 'back' and accepted_at is null
    ) supplied
    group by 1, 2`,
}
const choices = {
  name: 'view-handoff-choices',
  text: `select array_agg(distinct segment) as segments, array_agg(distinct team) as teams from handoff_count where workspace = $1 and dimension = 'all'`,
}
const dimensions = ['all', 'source', 'campaign', 'form', 'qualifier', 'representative', 'pair'] as const

/** What sales thinks of what it gets, and what marketing promised: by weeks of offering, each share with its counts. */
export async function handoffReport(client: PoolClient, workspace: Id, about: About) {
  const { asked, people, discreet } = about
  const weeks = weeksOf(about)
  const values = [...[workspace, weeks.from, weeks.to, asked.segment ?? null, asked.team ?? null], dimensions]
  const counted = (await client.query<CountRow>({ ...counts, values })).rows
  const said = (await client.query<WordRow>({ ...words, values })).rows
  const forms = await client.query<{ id: Id; name: string }>(
    'select id, name from form where workspace = $1',
    [workspace],
  )
  const formNames = new Map(forms.rows.map(({ id, name }) => [id, name]))
  const wordsOf = Map.groupBy(said, ({ dimension, value }) => `${dimension}/${value}`)
  const of = (dimension: (typeof dimensions)[number]) =>
    counted
      .filter((row) => row.dimension === dimension)
      .slice(0, GROUPS_MAX)
      .map((row) => ({
        value: row.value,
        ...feedbackOf(row, wordsOf.get(`${dimension}/${row.value}`) ?? []),
      }))
  const who = (id: string | undefined) => namedMember(people, id)
  const [whole = { value: '', ...feedbackOf(nothing, []) }] = of('all')
  const { value: _all, ...totals } = whole
  return {
    ...{ asOf: await asOf(client, about.now), ...weeks, totals },
    bySource: of('source').map(({ value: source, ...told }) => ({ source, ...told })),
    byCampaign: of('campaign').map(({ value: campaign, ...told }) => ({ campaign, ...told })),
    byForm: of('form').map(({ value, ...told }) => ({
      form: { id: value, name: formNames.get(value) ?? 'By hand' },
      ...told,
    })),
    byQualifier: onlyOwn(of('qualifier'), discreet, ({ value }) => value).map(({ value, ...told }) => ({
      qualifier: who(value),
      ...told,
    })),
    byRepresentative: onlyOwn(of('representative'), discreet, ({ value }) => value).map(
      ({ value, ...told }) => ({ representative: who(value), ...told }),
    ),
    byPair: ofOwnPairs(of('pair'), discreet).map(({ value, ...told }) => {
      const [qualifier, representative] = value.split(' ')
      return { qualifier: who(qualifier), representative: who(representative), ...told }
    }),
    supply: await supplied(client, workspace, { ...about, weeks }),
    choices: await choicesFor(client, workspace, people),
  }
}

/** Whom somebody handed to, or had from, is theirs to know. */
const ofOwnPairs = <Row extends { readonly value: string }>(rows: readonly Row[], discreet: Discreet) =>
  onlyOwn(rows, discreet, ({ value }) => value.split(' ').find((id) => id === discreet.own))

const nothing = Object.fromEntries(handedMeasures.map((name) => [name, 0])) as Handed

const namedMember = (people: People, id: string | undefined) => {
  const person = personOf(people, id)
  return person ? { id: person.id, name: person.name } : null
}

/** Whole weeks from a Monday, where the firm is: the week of `from`, until the end of the week before `to`. */
function weeksOf({ asked: { from, to }, now, zone }: About): Weeks {
  const monday = (at: Instant) => {
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
    return day.subtract({ days: day.dayOfWeek - 1 })
  }
  const first = to === undefined ? undefined : Temporal.Instant.from(to).toZonedDateTimeISO(zone)
  const until = first
    ? monday(to ?? now).add({ weeks: first.dayOfWeek === 1 ? 0 : 1 })
    : monday(now).add({ weeks: 1 })
  const since = from === undefined ? until.subtract({ weeks: WEEKS_TOLD }) : monday(from)
  return { from: since.toString(), to: until.toString() }
}

/** Accepted hand-offs of each representative by week, or month, against the number agreed in the playbook; without one, of everybody. */
async function supplied(
  client: PoolClient,
  workspace: Id,
  { people, zone, supply, weeks, asked, discreet }: About & { readonly weeks: Weeks },
) {
  const agreed: readonly (Partial<Supply> & Pick<Supply, 'every'>)[] =
    supply.length === 0 ? [{ every: 'week' }] : supply
  const all = await Promise.all(
    agreed.map(async ({ team: name, accepted: number, every }) => {
      const team = name === undefined ? teamOf(people, asked.team) : teamNamed(people, name)
      if (asked.team !== undefined && team?.id !== asked.team) return []
      const values = [workspace, weeks.from, weeks.to, every, zone]
      const { rows } = await client.query<Accepted>({ ...accepted, values })
      const members = people.members
        .filter(({ active, roles }) => active && roles.includes('representative'))
        .filter(({ id }) => team === undefined || team.members.includes(id))
        .map(({ id }) => id)
      const told = suppliedTo(members, rows, { periods: periodsOf(weeks, every), agreed: number ?? null })
      return [
        {
          ...{ team: team ? { id: team.id, name: team.name } : null, agreed: number ?? null, every },
          members: onlyOwn(told, discreet, ({ member }) => member).map(({ member, ...rest }) => ({
            member: namedMember(people, member),
            ...rest,
          })),
        },
      ]
    }),
  )
  return all.flat()
}

/** The beginnings of weeks, or of months, that lie in the time; the newest are told, where they are many. */
function periodsOf({ from, to }: Weeks, every: 'week' | 'month'): readonly string[] {
  const begin = Temporal.PlainDate.from(from)
  const end = Temporal.PlainDate.from(to)
  const periods: string[] = []
  let next = every === 'week' ? begin : begin.with({ day: 1 })
  for (; Temporal.PlainDate.compare(next, end) < 0; next = next.add({ [`${every}s`]: 1 }))
    periods.push(next.toString())
  return periods.slice(-WEEKS_TOLD)
}

async function asOf(client: PoolClient, now: Instant): Promise<Instant> {
  const { rows } = await client.query<{ asOf: Instant }>('select as_of as "asOf" from projection')
  return rows[0]?.asOf ?? now
}

async function choicesFor(client: PoolClient, workspace: Id, people: People) {
  type Row = { readonly segments: readonly string[] | null; readonly teams: readonly string[] | null }
  const { rows } = await client.query<Row>({ ...choices, values: [workspace] })
  const [{ segments, teams } = { segments: null, teams: null }] = rows
  const named = (teams ?? []).flatMap((id) => {
    const team = teamOf(people, id)
    return team ? [{ id: team.id, name: team.name }] : []
  })
  return { segments: [...(segments ?? [])], teams: named }
}
