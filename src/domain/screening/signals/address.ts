import type { Signal } from './signal.ts'

export const disposableAddress: Signal = ({ facts, domain }) =>
  facts.address?.disposable === true ? `Addresses at ${domain} are made to be thrown away.` : undefined

export const undeliverableAddress: Signal = ({ facts, domain }) =>
  facts.address?.undeliverable === true ? `Nothing can be delivered to ${domain}.` : undefined

export const mistypedAddress: Signal = ({ facts, domain }) =>
  facts.address?.meant === undefined ? undefined : `${domain} is probably ${facts.address.meant}, mistyped.`
