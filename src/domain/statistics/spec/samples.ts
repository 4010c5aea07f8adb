import fc from 'fast-check'
import type { Sample } from '../sample.ts'

export const sampleOf = (
  rows: readonly (readonly [time: number, end: number, entry?: number])[],
): Sample => ({
  time: Float64Array.from(rows, ([time]) => time),
  end: Uint8Array.from(rows, ([, end]) => end),
  ...(rows.some(([, , entry]) => entry !== undefined) && {
    entry: Float64Array.from(rows, ([, , entry]) => entry ?? 0),
  }),
})

/** Few distinct moments, so that ties of every kind come about. */
const moment = fc.integer({ min: 0, max: 12 })

export const anySample = ({ causes = 1, most = 40 }: { causes?: number; most?: number } = {}) =>
  fc
    .array(fc.tuple(moment, fc.integer({ min: 0, max: causes })), { maxLength: most })
    .map((rows) => sampleOf(rows))

export const anyLateSample = ({ causes = 2 } = {}) =>
  fc
    .array(fc.tuple(moment, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: causes })), {
      minLength: 1,
      maxLength: 25,
    })
    .map((rows) => sampleOf(rows.map(([entry, length, end]) => [entry + length, end, entry])))

/**
 * The infinitesimal jackknife as it is defined, one person at a time (as R's survfitaj.c): what each person's weight does to the
 * share without an end (first) and to each cause's.
 */
export function influences({ time, end, entry }: Sample, causes: number): readonly (readonly number[])[][] {
  const moments = [...new Set(time)].toSorted((one, other) => one - other)
  const shares = [1, ...Array.from({ length: causes }, () => 0)]
  let persons = Array.from(time, () => shares.map(() => 0))
  return moments.map((at) => {
    const isAtRisk = (person: number) => (time[person] ?? 0) >= at && (entry?.[person] ?? -Infinity) < at
    const n = persons.filter((_, person) => isAtRisk(person)).length
    const rates = shares.map((_, cause) =>
      cause === 0
        ? 0
        : persons.filter((_, person) => isAtRisk(person) && time[person] === at && end[person] === cause)
            .length / n,
    )
    const hazard = rates.reduce((sum, rate) => sum + rate, 0)
    const left = shares[0] ?? 0
    persons = persons.map(([none = 0, ...others], person) => {
      const mine = isAtRisk(person) && time[person] === at ? (end[person] ?? 0) : 0
      const weight = isAtRisk(person) ? left / n : 0
      return [
        none * (1 - hazard) + weight * (hazard - (mine > 0 ? 1 : 0)),
        ...others.map(
          (of, index) =>
            of +
            none * (rates[index + 1] ?? 0) +
            weight * ((mine === index + 1 ? 1 : 0) - (rates[index + 1] ?? 0)),
        ),
      ]
    })
    for (const [cause, rate] of rates.entries())
      shares[cause] = (shares[cause] ?? 0) + (cause === 0 ? -left * hazard : left * rate)
    return persons
  })
}
