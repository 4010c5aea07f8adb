import type { Fact, FactKind } from './fact.ts'

/** What one would wish to know before a call, in the order in which one would ask for it. */
const wished: readonly { readonly gap: Gap; readonly kinds: readonly FactKind[] }[] = [
  { gap: 'what they do', kinds: ['does', 'industry'] },
  { gap: 'how many they are', kinds: ['size'] },
  { gap: 'where they are', kinds: ['place', 'country'] },
  { gap: 'what they do there themselves', kinds: ['role'] },
  { gap: 'whether they are a customer', kinds: ['relationship'] },
]
export const gaps = [
  'what they do',
  'how many they are',
  'where they are',
  'what they do there themselves',
  'whether they are a customer',
] as const
export type Gap = (typeof gaps)[number]

/** What nobody has told us, so that nobody takes silence for an answer. */
export const gapsIn = (facts: readonly Fact[]): readonly Gap[] =>
  wished.filter(({ kinds }) => !facts.some(({ kind }) => kinds.includes(kind))).map(({ gap }) => gap)
