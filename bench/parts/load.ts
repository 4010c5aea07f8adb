import autocannon from 'autocannon'

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
    readonly perSecond?: number
    /** Out of the starter's profile, so that another team has them than has those in profile. */
    readonly outOfProfile?: boolean
  },
): Promise<Load> {
  let sent = 0
  const run = Math.floor(performance.now()).toString(36)
  const result = await autocannon({
    url: endpoint,
    method: 'POST',
    connections: about.connections,
    duration: about.seconds,
    ...(about.perSecond !== undefined && { overallRate: about.perSecond }),
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
            body: bodyOf(`${run}.${sent}`, about.outOfProfile ?? false),
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

const bodyOf = (number: string, outOfProfile: boolean): string =>
  JSON.stringify({
    name: 'Kim Lee',
    email: `kim.${number}@${outOfProfile ? 'gmail.com' : 'big.example'}`,
    company: 'Big Instruments Ltd',
    employees: outOfProfile ? '1-9' : '201-500',
    country: 'GB',
    phone: '+44 20 7946 0018',
    message:
      'We run three plants and look for a system to schedule maintenance. Could somebody call me on Thursday about 200 seats?',
    utm_source: 'search',
    utm_campaign: 'autumn',
  })
