import { Worker } from 'node:worker_threads'
import { answerTo, type Answer, type PlaybookReader, type Question } from '#app/playbook-reader.ts'

/** The starter has three thousand, and is weighed in some thirty milliseconds; four times as many may take ten times as long. */
const WEIGHED_CHARS_MAX = 8_000
/** To read one without weighing it takes as long as it is: some 25 milliseconds for so many characters. */
const READ_CHARS_MAX = 16_000
const ANSWER_MS_MAX = 15_000
const HEAP_MB_MAX = 512
/** Whoever types asks again and again; more than this waiting are too many. */
const WAITING_MAX = 20

const file = new URL(`./playbook-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/** Small playbooks are read at once; large ones in a thread, one at a time, and none for longer than anybody waits. */
export function playbookReader(answerMsMax = ANSWER_MS_MAX): PlaybookReader {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const thread = () => {
    worker ??= startedWorker(() => (worker = undefined))
    return worker
  }
  const aside = async <Asked extends Question>(question: Asked): Promise<Answer<Asked> | 'too long'> => {
    const going = thread()
    const answer = await firstWord<Answer<Asked>>(going, question, answerMsMax)
    if (answer === 'too long') await going.terminate()
    return answer
  }
  return {
    ask: async <Asked extends Question>(question: Asked) => {
      // The question says which answer it gets.
      if (isSmall(question)) return answerTo(question) as Promise<Answer<Asked>>
      if (waiting >= WAITING_MAX) return 'too long'
      waiting += 1
      const mine = last.then(() => aside(question))
      last = mine.catch(() => undefined)
      return mine.finally(() => (waiting -= 1))
    },
    close: async () => void (await worker?.terminate()),
  }
}

function isSmall(question: Question): boolean {
  if (question.of === 'playbook') return question.text.length <= READ_CHARS_MAX
  const texts = question.of === 'comparison' ? [question.older, question.newer] : [question.text]
  return texts.reduce((chars, { length }) => chars + length, 0) <= WEIGHED_CHARS_MAX
}

function startedWorker(gone: () => void): Worker {
  const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX } })
  // Nobody need wait for it when all else has ended.
  started.unref()
  started.on('exit', gone)
  return started
}

/** What the thread answers; a thread that dies over a text has taken too long for it as well. */
function firstWord<Said>(worker: Worker, question: Question, msMax: number): Promise<Said | 'too long'> {
  return new Promise((resolve) => {
    const end = (said: Said | 'too long') => {
      clearTimeout(timer)
      worker.off('message', hear).off('error', die).off('exit', die)
      resolve(said)
    }
    const hear = ({ answer }: { answer: Said }) => end(answer)
    const die = () => end('too long')
    const timer = setTimeout(die, msMax)
    worker.on('message', hear).on('error', die).on('exit', die)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Not a window's: a thread has one parent.
    worker.postMessage(question)
  })
}
