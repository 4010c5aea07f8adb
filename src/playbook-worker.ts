import { parentPort } from 'node:worker_threads'
import { answerTo, type Question } from '#app/playbook-reader.ts'

/** Reads large playbooks in a thread of its own, one after the other. */
parentPort?.on('message', (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Not a window's: a thread has one parent.
  void answerTo(question).then((answer) => parentPort?.postMessage({ answer }))
})
