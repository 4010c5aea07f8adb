/** With whom we spoke. */
export const parts = ['decision maker', 'influencer', 'user', 'gatekeeper', 'somebody else'] as const
export type Part = (typeof parts)[number]

export const nextSteps = ['none', 'appointment', 'callback', 'they decide', 'other'] as const
export type NextStep = (typeof nextSteps)[number]

/** A touch in which both spoke, as facts: with whom, which criteria of the definition were learned, what was agreed. */
export type Conversation = {
  readonly with: Part
  readonly criteria: readonly string[]
  readonly nextStep: NextStep
}

/** What this firm calls a good conversation. */
export type GoodConversation = {
  readonly with?: readonly string[] | undefined
  readonly brings?: readonly string[] | undefined
  readonly minutes?: number | undefined
}

const usual = { with: ['decision maker', 'influencer'], brings: ['criterion', 'next step'] } as const

/** Good: with somebody who has a say in it, and something came of it; the playbook may say otherwise. */
export function isGood(
  { with: part, criteria, nextStep }: Conversation,
  minutes: number | undefined,
  rule: GoodConversation = {},
): boolean {
  const { with: withWhom = usual.with, brings = usual.brings, minutes: atLeast = 0 } = rule
  const brought: Readonly<Record<string, boolean>> = {
    criterion: criteria.length > 0,
    'next step': nextStep !== 'none',
    appointment: nextStep === 'appointment',
  }
  const right = withWhom.includes(part) || withWhom.includes('anybody')
  return right && brings.some((what) => brought[what] === true) && (minutes ?? atLeast) >= atLeast
}
