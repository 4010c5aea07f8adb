import { notifications } from '@mantine/notifications'
import type { ProblemDocument } from '#contract/problem.ts'

/** Something is done, and nobody needs to do anything. */
export const toast = (message: string): void => {
  notifications.show({ message, color: 'petrol', withBorder: true, withCloseButton: true })
}

/** For what failed where there is no form to say so. */
export const toastProblem = ({ title, next }: ProblemDocument): void => {
  notifications.show({ title, message: next, color: 'red', withBorder: true, autoClose: 10_000 })
}
