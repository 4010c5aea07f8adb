import type { Road } from './inquiry.ts'
import { roadMarks, type RoadMark } from './marks.ts'
import type { Reading } from './reading.ts'

const roadOf: Readonly<Record<RoadMark, Road>> = {
  support: 'support',
  job: 'job seeker',
  study: 'student',
  press: 'press',
  behalf: 'on behalf',
  partner: 'partner',
  supplier: 'supplier',
}

/** The road that most of the message speaks of; somebody who says nothing else is a buyer. */
export function classify({ marks }: Reading): Road {
  let best: { readonly road: Road; readonly phrases: number } = { road: 'buyer', phrases: 0 }
  for (const mark of roadMarks) {
    const phrases = marks.get(mark)?.length ?? 0
    if (phrases > best.phrases) best = { road: roadOf[mark], phrases }
  }
  return best.road
}
