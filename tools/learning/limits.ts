import type { Limits, Manner, Standing } from '#domain/screening/learned/limits.ts'
import type { Text } from './texts.ts'

export type Weighed = Pick<Text, 'is' | 'manner' | 'standing' | 'held' | 'long'> & { readonly weight: number }

/** To hold one of these back is as bad as to let so many pieces of junk pass. */
const WORTH = { buyer: 15, other: 8 }
/** How far weights are believed: what lies within this of a limit counts in part. */
const BLUR = 0.1
const STEP = 0.5
/** Nobody is held by less, however few of whom that limit was set by. */
const LEAST = 1
/** Only who clearly weighs towards asking is protected. */
const ASKER_MAX = -0.5

/** The limits that pay best. Each text was weighed by what others taught. */
export function limitsFrom(weighed: readonly Weighed[], scale: number): Limits {
  const free = weighed.filter(({ held, long }) => held === undefined && long)
  const limit = (manner: Manner, standing: Standing) => {
    const like = free.filter((text) => text.manner === manner && text.standing === standing)
    return Math.max(LEAST * scale, best(like, scale))
  }
  const of = (manner: Manner) => ({ alone: limit(manner, 'alone'), beside: limit(manner, 'beside') })
  return {
    ...{ silent: of('silent'), questioning: of('questioning'), asking: of('asking') },
    asker: Math.min(
      ASKER_MAX * scale,
      best(
        weighed.filter(({ held }) => held === 'pitch'),
        scale,
      ),
    ),
  }
}

/** The limit above which holding pays best. */
function best(texts: readonly Weighed[], scale: number): number {
  const weights = texts.map(({ weight }) => weight)
  let [limit, most] = [Math.ceil(Math.max(0, ...weights)), 0]
  for (let at = limit; at >= Math.min(0, ...weights); at -= STEP) {
    const gain = texts.reduce((sum, text) => sum + gainOf(text, at, scale), 0)
    if (gain > most) [limit, most] = [at, gain]
  }
  return limit
}

const gainOf = ({ is, weight }: Weighed, at: number, scale: number): number =>
  (is === 'junk' ? 1 : -WORTH[is]) / (1 + Math.exp((at - weight) / (BLUR * scale)))
