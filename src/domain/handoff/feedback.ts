import type { BriefVerdict } from '../brief/verdict.ts'
import type { Id } from '../ledger.ts'
import { shareOf } from '../response/persistence.ts'

/** What is counted of the offers of hand-offs. */
export const handedMeasures = [
  ...(['offered', 'open', 'accepted', 'in_time', 'went_on', 'rejected', 'disputed', 'upheld'] as const),
  ...(['overturned', 'thin', 'rated', 'useful', 'wrong_data', 'wrong_class'] as const),
] as const
export type Handed = Readonly<Record<(typeof handedMeasures)[number], number>>

/** Classes of people for whom sales was not promised time. */
const notABuyer: ReadonlySet<string> = new Set(['student', 'supplier', 'junk'])

/** What marketing and qualifying promised and an offer didn't keep, as far as facts tell. */
export const brokenPromises = (offer: {
  readonly overridden: boolean
  readonly report: number | null
  /** Null where no brief was made. */
  readonly brief: BriefVerdict | null
  readonly wrong: readonly string[]
  readonly class: string | null
}) => ({
  /** It carried no report, was let pass although something was missing, or came with a brief that knew nothing of their business. */
  thin: offer.overridden || offer.report === null || offer.brief === 'thin',
  wrongData: offer.wrong.length > 0,
  wrongClass: offer.class !== null && notABuyer.has(offer.class),
})

/** Words that were said with offers, counted; each is told after its kind. */
export type WordCount = { readonly word: string; readonly offers: number }

const told = (words: readonly WordCount[], kind: string) =>
  words
    .filter(({ word, offers }) => offers > 0 && word.startsWith(`${kind}: `))
    .map(({ word, offers }) => ({ word: word.slice(kind.length + 2), n: offers }))
    .toSorted((one, other) => other.n - one.n || (one.word < other.word ? -1 : 1))

/** Each share with its counts; what still waits for an answer is in the offered, and stands beside. */
export const feedbackOf = (counted: Handed, words: readonly WordCount[]) => ({
  offered: counted.offered,
  open: counted.open,
  accepted: shareOf(counted.accepted, counted.offered),
  inTime: shareOf(counted.in_time, counted.offered),
  wentOn: shareOf(counted.went_on, counted.offered),
  rejected: shareOf(counted.rejected, counted.offered),
  reasons: told(words, 'reason'),
  disputed: shareOf(counted.disputed, counted.rejected),
  upheld: shareOf(counted.upheld, counted.disputed),
  overturned: shareOf(counted.overturned, counted.disputed),
  rated: shareOf(counted.rated, counted.offered),
  useful: shareOf(counted.useful, counted.rated),
  classes: told(words, 'class'),
  wrong: told(words, 'wrong'),
  /** What sales was promised and didn't get. */
  broken: {
    thin: shareOf(counted.thin, counted.offered),
    wrongData: shareOf(counted.wrong_data, counted.rated),
    wrongClass: shareOf(counted.wrong_class, counted.rated),
    notQualified: shareOf(counted.upheld, counted.rejected),
  },
})

/** What a representative has accepted in one week, or month. */
export type Accepted = { readonly member: Id; readonly since: string; readonly accepted: number }

/** Everybody who is owed so many, with what they had in each period; a period without any is told as none. */
export const suppliedTo = (
  members: readonly Id[],
  had: readonly Accepted[],
  { periods, agreed }: { readonly periods: readonly string[]; readonly agreed: number | null },
) =>
  members.map((member) => {
    const counts = periods.map((since) => ({
      since,
      accepted: had.find((one) => one.member === member && one.since === since)?.accepted ?? 0,
    }))
    const enough = counts.filter(({ accepted }) => agreed !== null && accepted >= agreed).length
    return {
      member,
      accepted: counts.reduce((sum, { accepted }) => sum + accepted, 0),
      kept: agreed === null ? null : shareOf(enough, counts.length),
      periods: counts,
    }
  })
