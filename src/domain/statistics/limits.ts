/** The scale on which limits are made: of the share itself, of its logarithm, or of the logarithm of minus its logarithm. */
export const scales = ['loglog', 'log', 'plain'] as const
export type Scale = (typeof scales)[number]

/** The normal distribution's 97.5 % point: limits hold 95 times of 100. */
export const Z95 = 1.959963984540054

/** Nothing where the data say nothing: with log-log while the share is still 1, and on every scale once nobody is left. */
export type Limits = { readonly low: number; readonly high: number } | undefined

/**
 * 95 % limits for a share, from the standard error of its logarithm. They never leave 0 … 1.
 * J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980), for log-log, which keeps its word in
 * small samples; the other two as in R's survival package.
 */
export function limitsFor(share: number, logSe: number, scale: Scale): Limits {
  if (!Number.isFinite(logSe)) return undefined
  switch (scale) {
    case 'plain': {
      const wide = Z95 * logSe * share
      return { low: Math.max(share - wide, 0), high: Math.min(share + wide, 1) }
    }
    case 'log':
      if (share <= 0) return undefined
      return { low: share * Math.exp(-Z95 * logSe), high: Math.min(share * Math.exp(Z95 * logSe), 1) }
    case 'loglog': {
      if (share <= 0 || share >= 1) return undefined
      const wide = Math.exp((Z95 * logSe) / Math.log(share))
      return { low: share ** (1 / wide), high: share ** wide }
    }
  }
}

/** Limits for a share whose own standard error is known, such as an incidence. */
export const limitsAround = (share: number, se: number, scale: Scale): Limits =>
  limitsFor(share, share > 0 && se > 0 ? se / share : 0, scale)
