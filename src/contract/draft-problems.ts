import type { Problem } from './problem.ts'

/** What can stand between a page and its draft of a report. */
export const draftCodes = ['draft_newer'] as const

export const draftProblems: Readonly<Record<(typeof draftCodes)[number], Problem>> = {
  draft_newer: {
    status: 409,
    title: 'Another page of yours has written on this report since.',
    next: 'Load the workbench again: your words are kept, and put together with those.',
  },
}
