import { onlyWhere, type Sample } from './sample.ts'

/**
 * Only those for whom nothing has ended by the landmark, watched from there on; time goes on being told from the beginning. What is
 * asked of them must be known by then, so that nobody is credited with time they had to live through first (immortal time).
 * J. R. Anderson, K. C. Cain, R. D. Gelber, "Analysis of survival by tumor response", J. Clin. Oncol. 1 (1983) 710–719.
 */
export function fromLandmark(sample: Sample, landmark: number): Sample {
  const kept = onlyWhere(sample, (row) => (sample.time[row] ?? 0) > landmark)
  const entry = kept.entry?.map((moment) => Math.max(moment, landmark))
  return { ...kept, ...(entry && { entry }) }
}
