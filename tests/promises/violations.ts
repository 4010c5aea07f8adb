import type { Pool, PoolClient } from 'pg'
import { outcomes, untoldReasons } from '#domain/lead/resolution.ts'
import { ofTheLead, openCommitments, type KnownLead } from '#domain/lead/state.ts'
import { hearsUs } from '#domain/lead/touch.ts'
import type { KnownMember } from '#domain/member/member.ts'
import type { KnownSubmission } from '#domain/submission/submission.ts'
import type { KnownTeam } from '#domain/team/team.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { books } from '#store/views/books.ts'
import type { Firm } from '../world.ts'
import type { Seen } from './actor.ts'
import { differing, looking, readLedger, type Stream } from './ledger.ts'
import { wronglyPutOff } from './put-off.ts'

/** What one workspace amounts to, folded by this spec and not read from any row that the product keeps. */
type World = {
  readonly now: string
  readonly streams: readonly Stream[]
  readonly leads: ReadonlyMap<string, KnownLead>
  readonly submissions: ReadonlyMap<string, KnownSubmission>
  readonly members: ReadonlyMap<string, KnownMember>
  readonly teams: ReadonlyMap<string, KnownTeam>
}

/** Everything that a promise forbids and that is so all the same; empty where all promises hold. */
export const violationsIn = (
  pool: Pool,
  firm: Pick<Firm, 'workspace'>,
  seen: Seen,
): Promise<readonly string[]> =>
  looking(pool, firm.workspace, async (client) => {
    const { streams, broken } = await readLedger(client)
    const { rows } = await client.query<{ now: string }>('select now from clock')
    const world = worldOf(streams, rows[0]?.now ?? '')
    return [
      ...seen.errors.map((error) => `A command failed: ${error}`),
      ...(await placesOf(client, world, seen)),
      ...[...world.leads].flatMap(([id, lead]) => wrongWith(world, id, lead)),
      ...[...world.leads].flatMap(([id, lead]) => wronglyResolved(id, lead)),
      ...[...world.leads].flatMap(([id, lead]) => wronglyClimbed(world, id, lead)),
      ...wronglyAlerted(streams),
      ...streams.flatMap((stream) => wronglyPutOff(world.now, stream)),
      ...wronglyRepeated(streams, seen),
      ...broken,
      ...(await differing(client, streams)),
      ...(await remembered(client, world, seen)),
      ...(await unbalanced(client, firm, world)),
    ]
  })

/** The product's own books say the same as these specs: where they see something wrong, one of the two is. */
async function unbalanced(
  client: PoolClient,
  { workspace }: Pick<Firm, 'workspace'>,
  { now }: World,
): Promise<readonly string[]> {
  const { violations } = await books(client, workspace, now)
  return violations.map(({ promise, stream, what }) => `The books say, ${promise} ${stream}: ${what}`)
}

function worldOf(streams: readonly Stream[], now: string): World {
  const known = <State>(kind: string): ReadonlyMap<string, State> =>
    new Map(
      streams
        .filter(({ folded }) => folded.kind === kind)
        .map(({ folded }) => [folded.stream, folded.state as State]),
    )
  return {
    ...{ now, streams },
    leads: known('lead'),
    submissions: known('submission'),
    members: known('member'),
    teams: known('team'),
  }
}

/** P1: everything received is in exactly one place, and everything acknowledged was received. */
async function placesOf(client: PoolClient, world: World, seen: Seen): Promise<readonly string[]> {
  const wrong: string[] = []
  const { rows } = await client.query<{ id: string }>('select id from submission')
  const kept = new Set(rows.map(({ id }) => id))
  for (const { id } of seen.submissions)
    if (!kept.has(id)) wrong.push(`P1 submission ${id} was acknowledged and is not here`)
  for (const [key, same] of Map.groupBy(seen.submissions, ({ key, id }) => key ?? id))
    if (new Set(same.map(({ id }) => id)).size > 1) wrong.push(`P5 ${key} was kept more than once`)
  if (kept.size !== world.submissions.size) wrong.push('P1 submissions and their streams differ in number')
  for (const [id, { place, lead }] of world.submissions) {
    const holding = [...world.leads].filter(([, { submissions }]) => submissions.includes(id))
    if (place === 'pending') wrong.push(`P1 submission ${id} was left lying`)
    if (place === 'lead' && (holding.length !== 1 || holding[0]?.[0] !== lead))
      wrong.push(`P1 submission ${id} says lead ${lead} and is in ${holding.length} leads`)
    if (place === 'test' && holding.length > 0) wrong.push(`P1 test submission ${id} is in a lead`)
  }
  for (const [id, { submissions, resolution, opened }] of world.leads) {
    for (const submission of submissions)
      if (!world.submissions.has(submission)) wrong.push(`P1 lead ${id} has a submission nobody received`)
    // One that came back to life, because nobody could be told of its end, may meet a successor.
    const others = [...world.leads].filter(
      ([other, lead]) =>
        lead.opened.prospect === opened.prospect && !lead.resolution && !reopened(world, other),
    )
    if (!resolution && others.length > 1) wrong.push(`A3 ${opened.prospect} has ${others.length} open leads`)
  }
  return wrong
}

const reopened = ({ streams }: World, lead: string): boolean =>
  streams.some(
    ({ folded, events }) => folded.stream === lead && events.some(({ type }) => type === 'LeadReopened'),
  )

/** P2: an open lead has something due, and each thing due has a person who is here. */
function wrongWith({ members, teams }: World, id: string, lead: KnownLead): readonly string[] {
  const here = (member: string | undefined) => member !== undefined && members.get(member)?.active === true
  const open = openCommitments(lead)
  const wrong: string[] = []
  if (lead.resolution && open.length > 0) wrong.push(`P2 resolved lead ${id} has ${open.length} open`)
  if (!lead.resolution && open.length === 0) wrong.push(`P2 open lead ${id} has nothing due`)
  for (const { kind, holder, team } of open)
    if (!here(holder ?? (team && teams.get(team)?.steward)))
      wrong.push(`P2 ${kind} of lead ${id} is nobody's: ${holder ? 'its holder has left' : 'no steward'}`)
  if (!lead.resolution && lead.owner && !here(lead.owner)) wrong.push(`P2 the owner of lead ${id} has left`)
  if (!lead.resolution && !lead.owner && lead.offered && !here(lead.offered))
    wrong.push(`P2 lead ${id} is offered to somebody who has left`)
  for (const { holder } of open.filter(ofTheLead))
    if (lead.owner !== holder) wrong.push(`P2 lead ${id} is owned by one and owed by another`)
  if (![...members.values()].some(({ active, roles }) => active && roles.includes('admin')))
    wrong.push('P2 there is no admin left')
  return wrong
}

/** P3: ended with an outcome and with how they were told. */
function wronglyResolved(id: string, { resolution, mails, touches }: KnownLead): readonly string[] {
  if (!resolution) return []
  const { outcome, told } = resolution
  const wrong = outcomes.includes(outcome) ? [] : [`P3 lead ${id} ended as ${outcome}`]
  switch (told.how) {
    case 'mail': {
      const mail = mails.find((mail) => mail.id === told.mail)
      const tells = mail && mail.purpose !== 'acknowledgement' && mail.state !== 'failed'
      return tells ? wrong : [...wrong, `P3 lead ${id} was told by a mail that never told`]
    }
    case 'touch': {
      const touch = touches.find(({ touch }) => touch === told.touch)
      return touch && hearsUs(touch) ? wrong : [...wrong, `P3 lead ${id} was told by a touch unheard`]
    }
    case 'not told':
      return untoldReasons.includes(told.because) ? wrong : [...wrong, `P3 lead ${id} has no reason`]
    case 'their own words':
      return wrong
    case 'not recorded':
      return [...wrong, `P3 lead ${id} ended here, and nobody wrote down how they were told`]
  }
}

/** P4: nothing that was due is unseen, and levels are climbed one by one, once, never early. */
function wronglyClimbed({ now, members }: World, id: string, lead: KnownLead): readonly string[] {
  const wrong: string[] = []
  for (const { id: commitment, ladder, level, window, state } of lead.commitments) {
    const name = `commitment ${commitment} of lead ${id}`
    const climbs = lead.climbs.filter((climb) => climb.commitment === commitment && climb.level > 0)
    if (climbs.some((climb, index) => climb.level !== index + 1))
      wrong.push(`P4 ${name} climbed ${climbs.map(({ level }) => level).join(', ')}`)
    if (climbs.some(({ at }) => at < window.limit)) wrong.push(`P4 ${name} climbed before its limit`)
    if (climbs.some(({ to }) => !members.has(to))) wrong.push(`P4 ${name} climbed to nobody`)
    const due = ladder.filter(({ at }) => at <= now).length - 1
    if (state === 'open' && level < due) wrong.push(`P4 ${name} stands at ${level}, and ${due} is due`)
    if (ladder.length < 2) wrong.push(`P4 ${name} has nowhere to climb`)
  }
  return wrong
}

const APART_MS = 5 * 60_000

/** P4: to one person at most one message in five minutes, and each climb in one message. */
function wronglyAlerted(streams: readonly Stream[]): readonly string[] {
  return streams.flatMap(({ folded, events }) => {
    const alerts = events.filter((event) => event.type === 'MemberAlerted')
    const close = alerts.some(
      ({ at }, index) => index > 0 && epochMsOf(at) - epochMsOf(alerts[index - 1]?.at ?? at) < APART_MS,
    )
    const told = alerts.flatMap(({ data }) => data.climbs.map((climb) => JSON.stringify(climb)))
    return [
      ...(close ? [`P4 ${folded.stream} had two messages within five minutes`] : []),
      ...(new Set(told).size < told.length ? [`P4 ${folded.stream} was told twice of the same`] : []),
    ]
  })
}

/** P5: a command repeated has the effect of one; a mail goes out again only after a crash, and says so. */
function wronglyRepeated(streams: readonly Stream[], { commands, sent }: Seen): readonly string[] {
  const wrong: string[] = []
  for (const [id, times] of Map.groupBy(commands, ({ asking }) => asking.command.id ?? ''))
    if (times.filter(({ outcome }) => outcome === 'happened').length > 1)
      wrong.push(`P5 command ${id} happened more than once`)
  const recorded = streams.flatMap(({ events }) => events.filter((event) => event.type === 'MailSent'))
  for (const [mail, sendings] of Map.groupBy(sent, ({ mail }) => mail)) {
    const records = recorded.filter(({ data }) => data.mail === mail)
    if (records.length > 1) wrong.push(`P5 mail ${mail} is recorded ${records.length} times`)
    if (records.some(({ data }) => !data.again) && sendings.some(({ crashed }) => crashed))
      wrong.push(`P5 mail ${mail} went out again and nothing says so`)
  }
  return wrong
}

/** P8: whoever was erased is nowhere. */
async function remembered(
  client: PoolClient,
  { streams }: World,
  { erased }: Seen,
): Promise<readonly string[]> {
  const wrong: string[] = []
  const gone = streams.filter(({ folded }) => folded.kind === 'prospect' && folded.state.status === 'erased')
  for (const { folded } of gone) {
    const leads = streams.filter(
      ({ events }) => events[0]?.type === 'LeadOpened' && events[0].data.prospect === folded.stream,
    )
    // A note that somebody writes after the erasure is theirs to answer for.
    const hidden = [...leads, ...gone].flatMap(({ events }) =>
      events.filter((event) => 'private' in event && !(event.type === 'NoteAdded' && event.at >= folded.at)),
    )
    if (hidden.length > 0) wrong.push(`P8 ${hidden.length} events still speak of ${folded.stream}`)
  }
  const tokens = [...new Set(erased.flatMap(({ tokens }) => tokens))]
  if (tokens.length === 0) return wrong
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'handraise' and c.relkind = 'r'`,
  )
  for (const { name } of tables) {
    const { rows } = await client.query<{ found: string }>(
      `select token as found from unnest($1::text[]) as token where exists (
        select from ${name} as row where strpos(row::text, token) > 0
          or strpos(row::text, encode(convert_to(token, 'UTF8'), 'hex')) > 0)`,
      [tokens],
    )
    for (const { found } of rows) wrong.push(`P8 ${name} still holds ${found}`)
  }
  return wrong
}
