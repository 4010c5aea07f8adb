/**
 * The chance that whoever comes must wait, where `offered` work (arrivals × handling time) meets so many people: Erlang C. By the
 * recurrence of Erlang B, which doesn't overflow. Where there is more work than people, everybody waits.
 */
export function chanceToWait(people: number, offered: number): number {
  if (offered <= 0) return 0
  if (offered >= people) return 1
  let blocked = 1
  for (let busy = 1; busy <= people; busy++) blocked = (offered * blocked) / (busy + offered * blocked)
  return (people * blocked) / (people - offered * (1 - blocked))
}

/** The share of those who come that wait no longer than `within`, in a steady state; with too much work there is none, and nobody does. */
export function shareWithin(
  people: number,
  { offered, handlingMs, withinMs }: { offered: number; handlingMs: number; withinMs: number },
): number {
  if (offered >= people) return offered <= 0 ? 1 : 0
  return 1 - chanceToWait(people, offered) * Math.exp((-(people - offered) * withinMs) / handlingMs)
}
