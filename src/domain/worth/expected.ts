/** What is known of one segment's past: of so many leads that have ended, so many were won, for these amounts. */
export type Past = {
  readonly decided: number
  readonly won: number
  /** Those of them whose amount is known, what they came to, and the sum of the squares of that. */
  readonly amounts: number
  readonly sum: number
  readonly squares: number
}
export type Ranged = {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly n: number
}
/** What a lead is worth before anybody knows how it ends: never without the counts that it rests on. */
export type Expected =
  | { readonly from: 'history'; readonly value: Ranged; readonly share: Ranged; readonly amount: Ranged }
  | { readonly from: 'playbook'; readonly value: number; readonly decided: number }
  | { readonly from: 'nothing'; readonly decided: number; readonly needed: number }

/** Fewer results of our own say nothing. */
export const DECIDED_MIN = 30
export const AMOUNTS_MIN = 5

/** Each of two limits holds 97.5 times in 100, so that both together hold at least 95 times (Bonferroni). */
const Z975 = 2.241402727604947

/**
 * Share won × mean amount, from the firm's own history. The share's limits are Wilson's; the mean's those of the normal distribution, and
 * never below nothing. With too little history the worth agreed in the playbook stands in, said as such, or nothing does.
 */
export function expectedFrom(
  past: Past,
  { countFrom = DECIDED_MIN, agreed }: { countFrom?: number | undefined; agreed?: number | undefined },
): Expected {
  const { decided, won, amounts, sum, squares } = past
  if (decided < countFrom || amounts < AMOUNTS_MIN)
    return agreed === undefined
      ? { from: 'nothing', decided, needed: countFrom }
      : { from: 'playbook', value: agreed, decided }
  const share = shareOf(won, decided)
  const mean = sum / amounts
  const spread = amounts > 1 ? Math.sqrt(Math.max(0, (squares - amounts * mean * mean) / (amounts - 1))) : 0
  const wide = (Z975 * spread) / Math.sqrt(amounts)
  const amount = { estimate: mean, low: Math.max(0, mean - wide), high: mean + wide, n: amounts }
  const value = {
    estimate: share.estimate * mean,
    low: share.low * amount.low,
    high: share.high * amount.high,
    n: decided,
  }
  return { from: 'history', value, share, amount }
}

function shareOf(x: number, n: number): Ranged {
  const [share, square] = [x / n, Z975 * Z975]
  const middle = share + square / (2 * n)
  const wide = Z975 * Math.sqrt((share * (1 - share) + square / (4 * n)) / n)
  const spread = 1 + square / n
  const [low, high] = [x <= 0 ? 0 : (middle - wide) / spread, x >= n ? 1 : (middle + wide) / spread]
  return { estimate: share, low, high, n }
}
