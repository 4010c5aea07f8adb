import { sayOfTwo, type SaidOfTwo } from '#app/merge.ts'
import type { LeadPeople } from '#contract/identity.ts'
import { peopleTold, proposalsTold } from '#contract/people-around.ts'
import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { peopleAround, proposalsIn } from '#store/views/lead-people.ts'
import { memberRows } from '#store/views/members.ts'
import { findMember, findProspects } from '#store/views/named.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { leadIn } from './lead.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import type { Opened } from './wiring.ts'

type Named = LeadPeople['prospect']

export const leadPeople: Command = {
  name: 'lead people',
  takes: 'LEAD',
  says: 'Who asks and under which names, who may be the same person, and who else asked from there.',
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead people ID')
    const lead = leadIn(wanted)
    const document = await inOpened(call, (opened, workspace) =>
      opened.inWorkspace(workspace, async (client) => {
        const found = await peopleAround(client, workspace, lead)
        return found && peopleTold(found, await memberRows(client, workspace))
      }),
    )
    if (!document) throw refusedWith('no_such_lead')
    return answer(call, { document, lines: peopleLines(document) })
  },
}

const nameOf = ({ name, email, phone, prospect }: Named): string =>
  [name, email ?? phone ?? ''].filter(Boolean).join(', ') || prospect

function peopleLines({ prospect, aliases, proposals, group }: LeadPeople): readonly string[] {
  return [
    nameOf(prospect),
    ...aliases.map((alias) => `  is also ${nameOf(alias)} (${alias.prospect})`),
    ...proposals.map(
      (other) => `  may be ${nameOf(other)} (${other.prospect}): ${whyOf(other.because).join('; ')}`,
    ),
    ...group.people.map((other) => `  from there too: ${nameOf(other)}, ${other.leads.length} leads`),
  ]
}

const whyOf = (because: LeadPeople['proposals'][number]['because']): readonly string[] =>
  because.map(({ key, values: [one, other] }) => `${key} ${one === other ? one : `${one} / ${other}`}`)

export const prospectProposals: Command = {
  name: 'prospect proposals',
  says: 'Pairs of prospects who may be one person, with what was compared.',
  run: async (call) => {
    const document = await inOpened(call, (opened, workspace) =>
      opened.inWorkspace(workspace, async (client) => proposalsTold(await proposalsIn(client, workspace))),
    )
    const lines = document.items.map(
      ({ pair: [one, other], because }) =>
        `${nameOf(one)} (${one.prospect}) / ${nameOf(other)} (${other.prospect}): ${whyOf(because).join('; ')}`,
    )
    return answer(call, { document, lines: lines.length > 0 ? lines : ['Nobody is proposed.'] })
  },
}

const sayings: readonly (readonly [name: string, what: SaidOfTwo['what'], says: string, done: string])[] = [
  ['merge', 'merge', 'Says that two prospects are one person; nothing moves.', 'They are one person now.'],
  ['unmerge', 'unmerge', 'Takes that back, exactly.', 'They are two people again.'],
  ['reject', 'reject', 'Says that a proposal was wrong.', 'They are two people; it is not proposed again.'],
]

export const prospectSayings: readonly Command[] = sayings.map(([name, what, says, done]) => ({
  name: `prospect ${name}`,
  takes: 'PROSPECT|EMAIL PROSPECT|EMAIL [--as MEMBER]',
  says,
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [one, other] = call.positionals
    if (one === undefined || other === undefined)
      throw wrongCall('Which two?', `handraise prospect ${name} ID ID, or their addresses`)
    const document = await inOpened(call, (opened, workspace) =>
      sayIt(call, opened, { workspace, what, wanted: [one, other] }),
    )
    return answer(call, { document, lines: [document.outcome === 'nothing' ? 'That was so already.' : done] })
  },
}))

async function sayIt(
  call: Call,
  opened: Opened,
  { workspace, what, wanted }: Pick<SaidOfTwo, 'workspace' | 'what'> & { wanted: readonly [string, string] },
) {
  const { one, other, member } = await opened.inWorkspace(workspace, async (client) => {
    const only = async (said: string): Promise<Id> => {
      const [found, ...more] = await findProspects(client, workspace, { wanted: said, key: emailKey(said) })
      if (found === undefined) throw refusedWith(said.includes('@') ? 'no_such_email' : 'no_such_prospect')
      if (more.length > 0) throw refusedWith('several_people', { prospects: [found, ...more] })
      return found
    }
    return {
      one: await only(wanted[0]),
      other: await only(wanted[1]),
      member: await findMember(client, workspace, text(call, 'as')),
    }
  })
  if (!member) throw refusedWith('no_such_member')
  const at = await opened.parts.clock.now()
  const outcome = await sayOfTwo(opened.parts, { workspace, what, pair: [one, other], by: member.id, at })
  if (outcome.outcome === 'refused') throw refusedWith(outcome.refusal.code)
  const events = outcome.outcome === 'happened' ? outcome.events : []
  return {
    outcome: outcome.outcome,
    events: events.map(({ seq, type, at: when }) => ({ seq, type, at: when })),
  }
}
