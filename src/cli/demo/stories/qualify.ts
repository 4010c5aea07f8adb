import type { LeadSaid } from '../acts.ts'
import type { Who } from '../people.ts'
import type { Scene, Telling } from '../scene.ts'

type Found = Pick<
  LeadSaid<'report'>,
  'expects' | 'pain' | 'decisionMaker' | 'others' | 'currentSolution' | 'nextStep'
> & {
  /** What was said on the telephone, in a sentence. */
  readonly said: string
  /** What the criteria are met by. */
  readonly met: Readonly<Partial<Record<'need' | 'authority' | 'timing' | 'budget', string>>>
}

/** The call in which somebody is qualified, and the report of it: what most hand-offs begin with. */
export async function* qualified(scene: Scene, who: Who, { met, said, ...words }: Found): Telling {
  yield 11
  await scene.does(who, 'accept', {})
  const criteria = Object.keys(met)
  const touch = await scene.does(who, 'touch', {
    ...{ channel: 'call', result: 'answered', minutes: 16, said },
    conversation: { with: 'decision maker', criteria, nextStep: 'appointment' },
  })
  yield 18
  const heard = { verdict: 'met', as: 'decision maker', ...(touch !== undefined && { touch }) } as const
  const answers = Object.entries(met).map(([criterion, answer]) => ({ criterion, answer, ...heard }))
  await scene.does(who, 'report', { ...words, after: 0, criteria: answers })
}

/** Offered to somebody, who opens and accepts it so many covered minutes later. */
export async function* handedTo(
  scene: Scene,
  { from, to, opens = 12, accepts = 9 }: { from: Who; to: Who; opens?: number; accepts?: number },
): AsyncGenerator<number | string, string | undefined> {
  const handoff = await scene.does(from, 'handoff', { to: scene.member(to) })
  await scene.says(to, handoff, { name: 'receipt', said: { receipt: 'notified' } })
  yield opens
  await scene.says(to, handoff, { name: 'receipt', said: { receipt: 'opened' } })
  yield accepts
  await scene.says(to, handoff, { name: 'accept', said: {} })
  return handoff
}

export const LONDON = 'Europe/London'
