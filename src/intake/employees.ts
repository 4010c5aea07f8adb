export type Band = { readonly min: number; readonly max: number | null }

const NUMBER = String.raw`(\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+|\d{1,8})(?!\d)\s*(k(?!\p{L}))?`
const WORDS = String.raw`(?:\s*\p{L}[\p{L}\s.*-]*)?`
const about = (pattern: string) => new RegExp(`^${pattern}${WORDS}$`, 'iu')
const between = about(String.raw`${NUMBER}\s*(?:-|–|—|‐|‑|to|bis|à|a|al|tot|till|til|do|\.\.+)\s*${NUMBER}`)
const orMore = about(
  String.raw`${NUMBER}\s*(?:\+|or more|and more|and above|oder mehr|et plus|ou plus|o más|o mas|y más|o più|ou mais|of meer)`,
)
const over = about(
  String.raw`(?:>|more than|over|above|mehr als|über|plus de|más de|mas de|più di|oltre|mais de|meer dan)\s*${NUMBER}`,
)
const atLeast = about(String.raw`(?:>=|≥|at least|from|mindestens|ab|au moins)\s*${NUMBER}`)
const under = about(
  String.raw`(?:<|less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan)\s*${NUMBER}`,
)
const upTo = about(String.raw`(?:<=|≤|up to|at most|bis zu|bis|jusqu'à|hasta|fino a|até|tot)\s*${NUMBER}`)
const exactly = about(NUMBER)

/** How many people work there: "51-200", "1000+", "11 – 50", "fewer than 10", "1.200 Mitarbeiter". Undefined where in doubt. */
export function employeesIn(value: string): Band | undefined {
  const text = value.trim()
  if (text.length > 60) return undefined
  if (/^(just me|only me|self[- ]employed|freelancer?|sole trader|solo)$/i.test(text))
    return { min: 1, max: 1 }
  const range = between.exec(text)
  if (range) return band(number(range[1], range[2]), number(range[3], range[4]))
  const least = orMore.exec(text) ?? atLeast.exec(text)
  if (least) return band(number(least[1], least[2]), null)
  const more = over.exec(text)
  if (more) return band(number(more[1], more[2]) + 1, null)
  const less = under.exec(text)
  if (less) return band(1, number(less[1], less[2]) - 1)
  const most = upTo.exec(text)
  if (most) return band(1, number(most[1], most[2]))
  const one = exactly.exec(text)
  return one ? band(number(one[1], one[2]), number(one[1], one[2])) : undefined
}

const number = (digits = '', thousands?: string): number =>
  Number(digits.replaceAll(/\D/g, '')) * (thousands ? 1_000 : 1)

export const band = (min: number, max: number | null): Band | undefined =>
  Number.isSafeInteger(min) && min >= 0 && (max === null || (Number.isSafeInteger(max) && max >= min))
    ? { min, max }
    : undefined
