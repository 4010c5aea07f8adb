import type { Question, Worth } from '#contract/neglect.ts'

/** What a piece of evidence says. */
export const evidenceWords: Readonly<Record<Question['evidence'][number]['what'], string>> = {
  given: 'passed to them',
  accepted: 'accepted',
  'told of it': 'reached them',
  'passed on': 'went to the next',
  'last step': 'last step',
  'ended as': 'ended',
  attempts: 'attempts',
  'agreed for': 'agreed for',
  missed: 'missed',
  'out early': 'contacted',
  claimed: 'written down',
  'in this segment untouched': 'untouched here',
  'in other segments untouched': 'untouched elsewhere',
}

export const stateWords: Readonly<Record<Question['state'], string>> = {
  asked: 'Waits for an answer',
  explained: 'Explained',
  shown: 'With the managers',
  settled: 'Settled',
}

/** Why managers see it. */
export const shownWords: Readonly<Record<string, string>> = {
  'not explained in time': 'nobody explained it within the working day',
  'not accepted': 'the explanation was not accepted',
  'has left': 'whoever was asked has left',
}

export const howWords: Readonly<Record<string, string>> = {
  explained: 'the explanation was accepted',
  repaired: 'it was put right',
  reassigned: 'somebody else has it now',
  reopened: 'the lead goes on',
  'nothing to ask': 'there was nothing to ask',
  'moved on': 'there is nobody left whom it concerns',
}

export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: amount < 100 ? 2 : 0,
  }).format(amount)

/** What a lead is worth, never without what that rests on. */
export function worthWords({ cost, expected, currency }: Worth): string {
  const paid = cost === null ? 'What it cost is not known.' : `It cost ${money(cost, currency)}.`
  switch (expected.from) {
    case 'history':
      return `${paid} Expected: ${money(expected.estimate, currency)} (${money(expected.low, currency)} to ${money(expected.high, currency)}), from ${expected.n} of its segment that have ended.`
    case 'playbook':
      return `${paid} Worth ${money(expected.estimate, currency)} by the playbook; only ${expected.n} of its segment ${expected.n === 1 ? 'has' : 'have'} ended.`
    case 'nothing':
      return `${paid} What it is worth can’t be said yet: ${expected.n} of its segment ${expected.n === 1 ? 'has' : 'have'} ended, ${expected.needed} are needed.`
  }
}
