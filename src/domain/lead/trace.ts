/** One line of the playbook that had a say in where a lead went. */
export type TraceLine = {
  readonly line: number
  readonly expression: string
  readonly values: Readonly<Record<string, unknown>>
  readonly verdict: 'true' | 'false' | 'unknown'
}

/** How far the buyer is. */
export const stages = ['browsing', 'comparing', 'ready to talk', 'deciding'] as const
export type Stage = (typeof stages)[number]
