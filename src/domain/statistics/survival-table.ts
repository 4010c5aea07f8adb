import { tieNeighbours } from './near-ties.ts'
import { fromLandmark } from './landmark.ts'
import { onlyWhere, type Sample } from './sample.ts'

/** A sample whose rows belong to groups, to be compared, and to strata, within which they are compared. */
export type SurvivalTable = {
  readonly sample: Sample
  readonly causes: readonly string[]
  readonly groups: { readonly names: readonly string[]; readonly of: Uint16Array }
  readonly strata?: { readonly names: readonly string[]; readonly of: Uint16Array } | undefined
}

export type Split = {
  readonly all: Sample
  readonly byGroup: readonly Sample[]
  /** For each stratum its groups. */
  readonly byStratum: readonly (readonly Sample[])[]
}

/** Near ties are told once, over all groups; then come landmark, groups and strata. */
export function split({ sample, groups, strata }: SurvivalTable, landmark: number | undefined): Split {
  const tied = tieNeighbours(sample)
  const keep = (wanted: (row: number) => boolean): Sample => {
    const some = onlyWhere(tied, wanted)
    return landmark === undefined ? some : fromLandmark(some, landmark)
  }
  const inGroup = (group: number, row: number) => groups.of[row] === group
  const inStratum = (stratum: number, row: number) => !strata || strata.of[row] === stratum
  return {
    all: keep(() => true),
    byGroup: groups.names.map((_, group) => keep((row) => inGroup(group, row))),
    byStratum: (strata?.names ?? ['']).map((_, stratum) =>
      groups.names.map((_, group) => keep((row) => inGroup(group, row) && inStratum(stratum, row))),
    ),
  }
}
