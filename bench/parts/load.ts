import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { madeUp } from './people.ts'

export type Load = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly answered: number
  readonly failed: number
}

/** Submissions as a form's script would send them, each with its own key, over so many connections for so many seconds. */
export async function sendSubmissions(
  endpoint: string,
  about: {
    readonly connections: number
    readonly seconds: number
  },
): Promise<Load> {
  let sent = 0
  const run = Math.floor(performance.now()).toString(36)
  const result = await autocannon({
    url: endpoint,
    method: 'POST',
    connections: about.connections,
    duration: about.seconds,
    requests: [
      {
        setupRequest: (request) => {
          sent += 1
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              'idempotency-key': `${run}-${process.pid}-${sent}`,
            },
            body: bodyOf(`${run}.${sent}`, false),
          }
        },
      },
    ],
  })
  const { requests, latency, non2xx, errors, timeouts } = result
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    answered: result['2xx'],
    failed: non2xx + errors + timeouts,
  }
}

const TICK_MS = 10

/**
 * Submissions at an even pace, out of the starter's profile, so that another team has them than has those in profile. (A load
 * generator that promises so many a second sends them all at the second's beginning.)
 */
export async function paceSubmissions(
  endpoint: string,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Pick<Load, 'perSecond' | 'failed'>> {
  const run = Math.floor(performance.now()).toString(36)
  const began = performance.now()
  const answers: Promise<boolean>[] = []
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - began) {
    const due = Math.floor((elapsed / 1000) * perSecond)
    while (answers.length < due) answers.push(sendOne(endpoint, `${run}.${answers.length}`))
    await pause(TICK_MS)
  }
  const kept = (await Promise.all(answers)).filter(Boolean).length
  return { perSecond: (kept / (performance.now() - began)) * 1000, failed: answers.length - kept }
}

async function sendOne(endpoint: string, number: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': number }
  const response = await fetch(endpoint, { method: 'POST', headers, body: bodyOf(number, true) })
  await response.arrayBuffer()
  return response.status === 201
}

function bodyOf(number: string, outOfProfile: boolean): string {
  const { name, phone, company, email } = madeUp(number)
  // From organisations of all sizes: thousands of people of one firm within a minute are nobody's burst.
  const domain = outOfProfile ? 'gmail.com' : email.slice(email.lastIndexOf('@') + 1)
  return JSON.stringify({
    ...{ name, phone, company },
    email: `kim.${number}@${domain}`,
    employees: outOfProfile ? '1-9' : '201-500',
    country: 'GB',
    message:
      'We run three plants and look for a system to schedule maintenance. Could somebody call me on Thursday about 200 seats?',
    utm_source: 'search',
    utm_campaign: 'autumn',
  })
}
