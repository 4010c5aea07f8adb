import type { Facts } from './facts.ts'
import type { Playbook } from './playbook.ts'

/**
 * What is known of signals, given those that came. Use of the product and events are told us when they happen, so none
 * means no. Page visits are told only with consent: of those, none means that we don't know.
 */
export function signalFacts(
  { signals }: Playbook,
  received: readonly string[],
): NonNullable<Facts['signals']> {
  const facts = signals.map(({ name, kind }) => [
    name,
    received.includes(name) || (kind === 'page' ? undefined : false),
  ])
  return Object.fromEntries(facts.filter(([, known]) => known !== undefined))
}
