const PARTS = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/
const SECONDS = [86_400, 3_600, 60, 1] as const

/** The minutes of an ISO 8601 length. */
export function minutesOf(length: string): number {
  const parts = PARTS.exec(length)?.slice(1) ?? []
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (SECONDS[index] ?? 0), 0) / 60
}

/** "5 min", "1 h", "1 day", as an axis has room for it. */
export function shortLength(minutes: number): string {
  if (minutes < 0.05) return 'at once'
  if (minutes < 60) return `${round(minutes)} min`
  if (minutes < 1_440) return `${round(minutes / 60)} h`
  const days = round(minutes / 1_440)
  return `${days} ${days === '1' ? 'day' : 'days'}`
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Neither 0 % nor 100 % unless it is so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return '< 1 %'
  if (rounded === 100 && share < 1 - 1e-9) return '> 99 %'
  return `${rounded} %`
}

export const limits = (low: number | null, high: number | null): string =>
  low === null || high === null ? '' : `${percent(low)} to ${percent(high)}`
