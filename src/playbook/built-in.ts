/** Cadences and tracks that every playbook may name without writing them down. */
export const builtIn = {
  cadences: ['courteous persistence'],
  tracks: ['helpful series'],
} as const
