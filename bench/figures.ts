/** One measured number and what it ought to be. Without a target it is only told. */
export type Figure = {
  readonly name: string
  readonly value: number
  /** `1/s`, `ms`, `MB`; `1` for a ratio. */
  readonly unit: string
  readonly target?: Target
  readonly met?: boolean
}
export type Target = { readonly op: '>=' | '<='; readonly value: number }

export type BenchOptions = {
  /** About how long to measure. */
  readonly seconds: number
  /** 1 is the size that the targets are stated for; 0.01 is quick enough for a check. */
  readonly scale: number
}

export type BenchResult = {
  readonly parameters: Readonly<Record<string, unknown>>
  readonly figures: readonly Figure[]
  /** The version of PostgreSQL, where one took part. */
  readonly postgres?: string
}

/** What each file in this folder exports under the name `bench`. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>

/** A number with three significant digits, and whether it is as it should be (judged before rounding). */
export function figure(
  name: string,
  value: number,
  { unit, target }: Pick<Figure, 'unit' | 'target'>,
): Figure {
  const told = { name, value: rounded(value), unit }
  return target ? { ...told, target, met: meets(value, target) } : told
}

const meets = (value: number, { op, value: wanted }: Target): boolean =>
  op === '>=' ? value >= wanted : value <= wanted

const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
