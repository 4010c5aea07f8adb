import type { CSSProperties } from 'react'

declare module 'react' {
  /** Our own custom properties may be given as styles. */
  interface CSSProperties {
    [name: `--${string}`]: string | undefined
  }
}

export type Style = CSSProperties
