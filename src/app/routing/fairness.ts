import type { Id } from '#domain/ledger.ts'
import { fairnessOf, type OffersHad, type TurnsHad } from '#domain/routing/fairness.ts'
import { personOf, type People } from '#domain/team/people.ts'
import { onlyOwn, type Discreet } from '#domain/workspace/discretion.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'

export const FAIRNESS_DAYS = 30
const DAY_MS = 86_400_000

export type FairnessAsked = { readonly from?: Instant | undefined; readonly to?: Instant | undefined }
export type ReadTurns = (about: {
  readonly team: Id
  readonly from: Instant
  readonly to: Instant
}) => Promise<{ readonly turns: readonly TurnsHad[]; readonly offers: readonly OffersHad[] }>

/** Expected and actual turns of everybody in every team, over the last thirty days or the time that is named. */
export async function fairnessReport(
  people: People,
  asked: FairnessAsked & { readonly at: Instant; readonly discreet: Discreet },
  read: ReadTurns,
) {
  const { at } = asked
  const to = asked.to ?? instantOf(epochMsOf(at) + 1)
  const from = asked.from ?? instantOf(epochMsOf(to) - FAIRNESS_DAYS * DAY_MS)
  const nameOf = (id: Id) => ({ id, name: personOf(people, id)?.name ?? '' })
  const teams = await Promise.all(
    people.teams.map(async ({ id, name, members }) => {
      const rows = fairnessOf(members, await read({ team: id, from, to }))
      return {
        team: { id, name },
        turns: rows.reduce((sum, { actual }) => sum + actual, 0),
        maxGap: Math.max(0, ...rows.map(({ gap }) => Math.abs(gap))),
        members: onlyOwn(rows, asked.discreet, ({ member }) => member).map(({ member, beside, ...row }) => ({
          ...row,
          member: nameOf(member),
          beside: [...beside],
        })),
      }
    }),
  )
  return { asOf: at, from, to, teams }
}
