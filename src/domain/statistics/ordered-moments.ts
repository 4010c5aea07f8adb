/** The place of the last moment that isn't later; -1 where all are. The moments are in order. */
export const lastAtOrBefore = (moments: Float64Array, moment: number): number =>
  search(moments, (middle) => middle <= moment) - 1

/** How many moments are earlier. */
export const countBefore = (moments: Float64Array, moment: number): number =>
  search(moments, (middle) => middle < moment)

function search(moments: Float64Array, isBefore: (middle: number) => boolean): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(moments[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
