import { adoptLeads, ADOPTED_AT_ONCE_MAX } from '#app/adopt.ts'
import { addMembers, INVITED_AT_ONCE_MAX } from '#app/import/add-members.ts'
import { DESCRIBED_AT_ONCE_MAX, describeAccounts } from '#app/import/describe-accounts.ts'
import { RECORDED_AT_ONCE_MAX, recordPast, type ImportParts } from '#app/import/record-past.ts'
import type { Run } from '#app/import/run.ts'
import { suppress, SUPPRESSED_AT_ONCE_MAX } from '#app/import/suppress.ts'
import type { ImportMap } from '#domain/import/map.ts'
import type { Id } from '#domain/ledger.ts'
import type { CsvFile } from '#intake/csv/read.ts'
import { casesOf } from '#intake/import/history.ts'
import { leadsOf } from '#intake/import/leads.ts'
import { accountsOf, membersOf, suppressionsOf } from '#intake/import/lists.ts'

type About = { readonly workspace: Id; readonly by: Id; readonly map: ImportMap }
type Importer = Pick<Run<unknown>, 'items' | 'atOnce' | 'take'> & {
  /** Turns past leads that are still open into live ones; how many. */
  readonly adopt: (which: string) => Promise<number>
}

/** How the rows of each kind are read, how many are taken at once, and by what. */
export function importerOf(parts: ImportParts, file: CsvFile, about: About): Importer {
  const { workspace, by, map } = about
  switch (map.kind) {
    case 'history':
    case 'leads': {
      const items = map.kind === 'history' ? casesOf(file, map) : leadsOf(file, map)
      const { source } = map
      const adopt = (which: string) => adoptNamed(parts, about, { which, source })
      const take: Run<Item<typeof items>>['take'] = (cases) => recordPast(parts, workspace, { source, cases })
      return importing({ items, atOnce: RECORDED_AT_ONCE_MAX, take }, adopt)
    }
    case 'accounts': {
      const take = timed(parts, (rows: readonly Item<ReturnType<typeof accountsOf>>[], at) =>
        describeAccounts(parts, workspace, { rows, by, at }),
      )
      return importing({ items: accountsOf(file, map), atOnce: DESCRIBED_AT_ONCE_MAX, take })
    }
    case 'members': {
      const take = timed(parts, (rows: readonly Item<ReturnType<typeof membersOf>>[], at) =>
        addMembers(parts, workspace, { rows, by, at }),
      )
      return importing({ items: membersOf(file, map), atOnce: INVITED_AT_ONCE_MAX, take })
    }
    case 'suppressions': {
      const take = timed(parts, (rows: readonly Item<ReturnType<typeof suppressionsOf>>[], at) =>
        suppress(parts, workspace, { rows, by, at }),
      )
      return importing({ items: suppressionsOf(file, map), atOnce: SUPPRESSED_AT_ONCE_MAX, take })
    }
  }
}

type Item<Items> =
  Items extends AsyncIterable<infer Told> ? (Told extends { item: infer One } ? One : never) : never

/** Items and what takes them belong together; outside of here nobody looks into them. */
const importing = <One>(
  { items, atOnce, take }: Pick<Run<One>, 'items' | 'atOnce' | 'take'>,
  adopt: Importer['adopt'] = () => Promise.resolve(0),
): Importer => ({ items, atOnce, take: take as Importer['take'], adopt })

const timed =
  <Row, Result>(parts: ImportParts, take: (rows: readonly Row[], at: string) => Promise<Result>) =>
  async (rows: readonly Row[]): Promise<Result> =>
    take(rows, await parts.clock.now())

/** `open` are all past leads of the source that are open; else the cases named, apart by commas. */
async function adoptNamed(
  parts: ImportParts,
  { workspace, by }: About,
  { which, source }: { which: string; source: string },
): Promise<number> {
  const cases = which.split(',').map((each) => each.trim())
  const submissions =
    which === 'open' ? null : cases.map((each) => parts.idFor(workspace, 'submission', source, each))
  const leads = await parts.ledger.transaction(workspace, (tx) => tx.pastLeads(source, submissions))
  let adopted = 0
  for (let from = 0; from < leads.length; from += ADOPTED_AT_ONCE_MAX) {
    const some = leads.slice(from, from + ADOPTED_AT_ONCE_MAX)
    const outcomes = await adoptLeads(parts, workspace, { leads: some, by, at: await parts.clock.now() })
    adopted += outcomes.filter(({ outcome }) => outcome === 'happened').length
  }
  return adopted
}
