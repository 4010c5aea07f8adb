import { queryOptions } from '@tanstack/react-query'
import { MorningSheet } from '#contract/morning-sheet.ts'
import { OwnMailboxAnswer } from '#contract/own-mailbox.ts'
import { ask } from './ask.ts'
import { QUIET_REFRESH_MS } from './asked.ts'

/** Under the queue's key: whatever changes that changes this. */
export const morningSheet = () =>
  queryOptions({
    queryKey: ['queue', 'morning sheet'],
    queryFn: ({ signal }) => ask(MorningSheet, '/me/morning-sheet', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const ownMailbox = () =>
  queryOptions({
    queryKey: ['own mailbox'],
    queryFn: ({ signal }) => ask(OwnMailboxAnswer, '/me/mailbox', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })
