import { rulesFrom } from '#domain/screening/chosen-rules.ts'
import { holdableNames, holdables, type HoldableName } from '#domain/screening/holdable.ts'
import { defaultRules, type ScreeningRule } from '#domain/screening/rules.ts'
import type { SignalCode } from '#domain/screening/signals.ts'
import type { Playbook } from '#playbook/playbook.ts'

/** How a playbook screens: what its rules are, and what they don't look at. */
export type ScreeningBy = {
  readonly rules: readonly ScreeningRule[]
  readonly off: ReadonlySet<SignalCode>
  /** Whether anything is held because nothing can be delivered to its sender. */
  readonly looksUp: boolean
}

const prepared = new WeakMap<Playbook, ScreeningBy>()

/** A playbook that says nothing of what to hold holds by our own rules; one that holds nothing says `hold: []`. */
export function screeningBy(playbook: Playbook): ScreeningBy {
  const known = prepared.get(playbook)
  if (known) return known
  const { hold, off = [] } = playbook.screening ?? {}
  const rules = hold === undefined ? defaultRules : rulesFrom(hold.map((entry) => entry.filter(isHoldable)))
  const unseen = new Set<SignalCode>(off.filter(isHoldable).flatMap((name) => holdables[name].signals))
  const looksUp =
    !unseen.has('undeliverable_address') && rules.some(({ when }) => when.includes('undeliverable_address'))
  const by = { rules, off: unseen, looksUp }
  prepared.set(playbook, by)
  return by
}

/** Names are checked when a playbook is read; an older one may have been written before they were. */
const isHoldable = (name: string): name is HoldableName => holdableNames.some((known) => known === name)
