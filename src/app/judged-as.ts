import type { LeadJudged } from '#domain/lead/events.ts'
import type { Judgement } from '#playbook/judge.ts'

/** A judgement as the lead's history keeps it. */
export const judgedAs = (judged: Judgement, playbook: number): LeadJudged['data'] => ({
  playbook,
  intent: judged.intent,
  fit: judged.fit.verdict,
  segment: judged.segment.name,
  segmentOrder: judged.segment.index,
  motion: judged.motion,
  alarm: judged.alarm,
  ...(judged.readiness.stage !== 'unknown' && {
    readiness: judged.readiness.stage,
    readinessBecause: judged.readiness.because,
  }),
})
