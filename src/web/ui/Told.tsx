import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'

/** A word beside what it is about, for whoever points at it, comes to it by keys, or touches it. */
export const Told = ({ what, children }: { readonly what: string; readonly children: ReactElement }) => (
  <Tooltip label={what} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
    {children}
  </Tooltip>
)
