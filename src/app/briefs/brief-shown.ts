import { readableAt } from '#domain/brief/brief.ts'
import type { Fact, Search } from '#domain/brief/fact.ts'
import { gapsIn, type Gap } from '#domain/brief/gaps.ts'
import { verdictOf, type BriefVerdict } from '#domain/brief/verdict.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut } from '../carry-out.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import { aboutLead, type AboutLead } from './about-lead.ts'
import { ownFacts } from './own-facts.ts'
import { theirTime, type TheirTime } from './their-time.ts'

type Named = { readonly id: Id; readonly name: string }
export type BriefShown = {
  readonly asOf: Instant
  readonly lead: Id
  readonly verdict: BriefVerdict
  /** Until when it is still being made; null once it can be read. */
  readonly readableAt: Instant | null
  readonly preparedAt: Instant | null
  readonly who: {
    readonly name: string | null
    readonly organisation: string | null
    readonly email: string | null
    readonly phone: string | null
  }
  readonly domain: string | null
  readonly facts: readonly Fact[]
  readonly searches: readonly Search[]
  readonly gaps: readonly Gap[]
  readonly time: TheirTime | null
  readonly openedBy: readonly (Named & { readonly at: Instant })[]
  /** A first touch by whoever hasn't read it is early. */
  readonly comesFirst: boolean
}

/** The brief of a lead as it stands now; undefined where there is no such lead. Whoever reads it is noted as having read it. */
export async function openBrief(
  parts: Parts,
  tx: Tx,
  { lead, by, at }: { lead: Id; by: Id | undefined; at: Instant },
): Promise<BriefShown | undefined> {
  const found = await aboutLead(parts, tx, lead)
  if (!found) return undefined
  if (by !== undefined && !found.lead.brief?.openedBy.includes(by))
    await carryOut(tx, [{ kind: 'lead', stream: lead, command: { type: 'OpenBrief', by, at } }], parts)
  const about = await aboutLead(parts, tx, lead)
  if (!about) return undefined
  const shown = await shownOf(parts, tx, { about, at })
  // What has come to light among our own records since is written down with the next look.
  const differs = about.lead.brief?.preparedAt === undefined || about.lead.brief.verdict !== shown.verdict
  if (differs && isLive(about.lead))
    await tx.enqueue([{ task: 'prepare-brief', workspace: tx.workspace, lead }])
  return shown
}

const isLive = ({ status, historical, forgotten }: KnownLead): boolean =>
  status === 'open' && !historical && !forgotten

async function shownOf(
  parts: Parts,
  tx: Tx,
  { about, at }: { about: AboutLead; at: Instant },
): Promise<BriefShown> {
  const { id, lead, domain, prospect } = about
  const { brief } = lead
  const facts = [...(await ownFacts(parts, tx, about)), ...(brief?.facts ?? [])]
  const searches = brief?.searches ?? []
  const { details = {} } = prospect ?? {}
  const people = await tx.people()
  const readable = readableAt(lead)
  return {
    ...{ asOf: at, lead: id, facts, searches },
    verdict: verdictOf(facts, searches),
    readableAt: at < readable && isLive(lead) ? readable : null,
    preparedAt: brief?.preparedAt ?? null,
    who: {
      name: details.name ?? null,
      organisation: details.organisation ?? null,
      email: details.email ?? null,
      phone: details.phone ?? null,
    },
    domain: domain ?? null,
    gaps: gapsIn(facts),
    time: theirTime(parts, about, { at, facts }) ?? null,
    openedBy: (brief?.openings ?? []).flatMap(({ by, at }) => {
      const person = personOf(people, by)
      return person ? [{ id: person.id, name: person.name, at }] : []
    }),
    comesFirst: openCommitments(lead).some(({ afterBrief }) => afterBrief),
  }
}
