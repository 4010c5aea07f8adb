import type { Id } from '../ledger.ts'
import type { RouteLine, Routed } from './routed.ts'
import { byTurn, type Search } from './search.ts'
import { fairTurn } from './turn.ts'

type Gone = Routed['route'] & { readonly lines: RouteLine[] }

/** Nobody fits: the teams and people of the fallback at once, in order. It ends at a person, also at one who is away just now. */
export function fallBack({ plan, facts, isFree, lead }: Search, gone: Gone): Routed | undefined {
  for (const step of plan.fallback) {
    if ('member' in step) {
      const { member } = step
      if (isFree(member)) return taken(member, gone)
      gone.lines.push({ asked: 'fallback', verdict: 'nobody', because: 'is away', who: [member] })
      continue
    }
    const { turns } = step
    const turn = fairTurn([...facts.members(turns.team)], turns, { facts, isFree })
    gone.lines.push({ ...turn.line, asked: 'fallback' })
    if (turn.given) return byTurn(turn.given, gone)
  }
  const last = plan.fallback.flatMap((step) => ('member' in step ? [step.member] : []))
  const anybody = last.findLast((id) => isHere(id) && lead.except?.includes(id) !== true)
  return anybody === undefined ? undefined : taken(anybody, gone)

  function isHere(id: Id): boolean {
    return facts.person(id)?.active === true
  }
}

function taken(to: Id, gone: Gone): Routed {
  gone.lines.push({ asked: 'fallback', verdict: 'takes it', who: [to] })
  return { to, because: 'nobody else fits', route: gone }
}
