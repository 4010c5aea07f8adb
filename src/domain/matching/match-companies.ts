import { Clusters, pairsSharing } from './clusters.ts'
import { compareCompanies, companyName, type CompanyName } from './company.ts'

const PIECE = 5

/** Finds which names are one organisation's: the cluster of each, by its first member. */
export function clusterCompanies(names: readonly string[]): readonly number[] {
  const read = names.map(companyName)
  const clusters = new Clusters(names.length)
  const firsts = new Map<string, number>()
  for (const [index, { joined }] of read.entries()) {
    const first = firsts.get(joined)
    if (joined === '') continue
    if (first === undefined) firsts.set(joined, index)
    else clusters.join(first, index)
  }
  const unlike = [...firsts.values()]
  const own = unlike.map((index) => read[index] ?? companyName(''))
  for (const [one, other] of pairsSharing(own.map(blocksOf))) {
    const [first, second] = [unlike[one], unlike[other]]
    const [mine, theirs] = [own[one], own[other]]
    if (
      first !== undefined &&
      second !== undefined &&
      mine &&
      theirs &&
      compareCompanies(mine, theirs) === 'same'
    )
      clusters.join(first, second)
  }
  return names.map((_, index) => clusters.of(index))
}

/** Two names with a few slips still begin alike, end alike, or are of the same words. */
const blocksOf = ({ words, joined }: CompanyName): readonly string[] => [
  `<${joined.slice(0, PIECE)}`,
  `>${joined.slice(-PIECE)}`,
  `=${words.toSorted().join(' ')}`,
  `~${joined.slice(Math.floor(joined.length / 3), Math.floor(joined.length / 3) + PIECE)}`,
]
