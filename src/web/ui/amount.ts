/** `1200` and `1200.5` are amounts as well. */
export const withCents = (text: string): string => {
  const [, whole, cents = ''] = /^\s*(\d+)(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? []
  return whole === undefined ? text : `${whole}.${cents.padEnd(2, '0')}`
}
