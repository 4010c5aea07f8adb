import { fairnessReport } from '#app/routing/fairness.ts'
import { reassign } from '#app/routing/reassign.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import { accountRows } from '#store/views/accounts.ts'
import { factsIn } from '#store/views/facts.ts'
import { turnsAndOffers } from '#store/views/fairness.ts'
import { findMember, findTeam } from '#store/views/named.ts'
import { actingMember } from './acting.ts'
import { carried } from './carried.ts'
import type { Command } from './commands.ts'
import { discreetFor, LOOKING } from './discreet.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { instant, text } from './options.ts'
import type { Opened } from './wiring.ts'
import { table } from './words.ts'

export const reportFairness: Command = {
  name: 'report fairness',
  takes: '[--from T] [--to T] [--as MEMBER]',
  says: 'Everybody’s expected and actual share of the turns, with what kept them from more.',
  options: { from: { type: 'string' }, to: { type: 'string' }, ...LOOKING },
  run: async (call) => {
    const said = (option: 'from' | 'to') => {
      const value = text(call, option)
      return value === undefined ? undefined : instant(value)
    }
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const at = await parts.clock.now()
      return inWorkspace(workspace, async (client) =>
        fairnessReport(
          await factsIn(client, workspace).people(),
          { at, from: said('from'), to: said('to'), discreet: await discreetFor(call, client, workspace) },
          (about) => turnsAndOffers(client, workspace, about),
        ),
      )
    })
    const lines = document.teams.flatMap(({ team, members, turns }) => [
      `${team.name}: ${turns} turns`,
      ...table(
        members.map(({ member, expected, actual, away, full, beside }) => [
          ...[`  ${member.name}`, `${actual} had`, `${expected.toFixed(1)} expected`],
          [
            away > 0 ? `${away} while away` : '',
            full > 0 ? `${full} at their cap` : '',
            ...beside.map(({ because, leads }) => `${leads} more: ${because}`),
          ]
            .filter(Boolean)
            .join('; '),
        ]),
      ),
    ])
    return answer(call, { document, lines })
  },
}

export const leadReassign: Command = {
  name: 'lead reassign',
  takes: '--from MEMBER | --outside-territory TEAM [--to MEMBER] [--reason WORDS] [--apply] [--as MEMBER]',
  says: 'Shows to whom open leads would go that somebody leaves behind, or that lie outside their territory; with --apply they go.',
  options: {
    ...{ from: { type: 'string' }, 'outside-territory': { type: 'string' }, to: { type: 'string' } },
    ...{ reason: { type: 'string' }, apply: { type: 'boolean' }, as: { type: 'string' } },
  },
  run: async (call) => {
    const [from, outside, to] = [text(call, 'from'), text(call, 'outside-territory'), text(call, 'to')]
    if ((from === undefined) === (outside === undefined))
      throw wrongCall('Whose leads?', 'handraise lead reassign --from MEMBER, or --outside-territory TEAM')
    const apply = call.values['apply'] === true
    const document = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const of =
        from === undefined
          ? { outsideTerritory: await teamNamed(opened, workspace, outside ?? '') }
          : { member: await memberNamed(opened, workspace, from) }
      const person = to === undefined ? undefined : await memberNamed(opened, workspace, to)
      const at = await opened.parts.clock.now()
      const reason = text(call, 'reason') ?? 'Reassigned.'
      const moved = await reassign(opened.parts, { workspace, by, at, of, to: person, reason, apply })
      const people = await opened.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
      const nameOf = (id: Id) => ({ id, name: personOf(people, id)?.name ?? '' })
      return {
        applied: apply,
        items: moved.map((each) => ({ ...each, from: nameOf(each.from), to: nameOf(each.to) })),
      }
    })
    const rows = document.items.map((item) => [
      ...[item.lead, `${item.from.name} → ${item.to.name}`, item.because],
      item.refusal ?? (apply ? '' : 'would happen'),
    ])
    const hint = apply || rows.length === 0 ? [] : ['Nothing is written yet: --apply passes them on.']
    return answer(call, { document, lines: rows.length > 0 ? [...table(rows), ...hint] : ['No open leads.'] })
  },
}

export const accountList: Command = {
  name: 'account list',
  takes: '[NAME|DOMAIN|ID]',
  says: 'Accounts with who looks after each.',
  run: async (call) => {
    const [wanted] = call.positionals
    const document = await inOpened(call, async (opened, workspace) => ({
      items: await accountsNamed(opened, workspace, wanted),
    }))
    const lines = table(
      document.items.map(({ id, name, domains, owner }) => [
        ...[id, name, domains.join(', '), owner?.name ?? 'nobody'],
      ]),
    )
    return answer(call, { document, lines: lines.length > 0 ? lines : ['No such account.'] })
  },
}

export const accountOwner: Command = {
  name: 'account owner',
  takes: 'ACCOUNT MEMBER|none [--as MEMBER]',
  says: 'Names who looks after an account from now on; their leads go to them first, where the playbook asks.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted, person] = call.positionals
    if (wanted === undefined || person === undefined)
      throw wrongCall('Which account, and who?', 'handraise account owner ACCOUNT MEMBER|none')
    const document = await inOpened(call, async (opened, workspace) => {
      const [account, another] = await accountsNamed(opened, workspace, wanted)
      if (!account) throw refusedWith('no_such_account')
      if (another)
        throw wrongCall('Several accounts are called that.', 'Name one by its id: handraise account list')
      const owner = person === 'none' ? null : await memberNamed(opened, workspace, person)
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const at = await opened.parts.clock.now()
      const command = { type: 'NameOwner', at, by, owner } as const
      await carried(opened, workspace, [{ kind: 'account', stream: account.id, command }])
      const [now] = await accountsNamed(opened, workspace, account.id)
      return now
    })
    return answer(call, {
      document,
      lines: [`${document?.name ?? ''}: ${document?.owner?.name ?? 'nobody'}`],
    })
  },
}

async function accountsNamed({ inWorkspace }: Opened, workspace: Id, wanted: string | undefined) {
  return inWorkspace(workspace, async (client) => {
    const people = await factsIn(client, workspace).people()
    const rows = await accountRows(client, workspace, wanted)
    return rows.map(({ owner, ...row }) => ({
      ...row,
      owner: owner === null ? null : { id: owner, name: personOf(people, owner)?.name ?? '' },
    }))
  })
}

async function memberNamed({ inWorkspace }: Opened, workspace: Id, wanted: string): Promise<Id> {
  const found = await inWorkspace(workspace, (client) => findMember(client, workspace, wanted))
  if (!found) throw refusedWith('no_such_member')
  return found.id
}

async function teamNamed({ inWorkspace }: Opened, workspace: Id, wanted: string): Promise<Id> {
  const found = await inWorkspace(workspace, (client) => findTeam(client, workspace, wanted))
  if (!found) throw refusedWith('no_such_team', { team: wanted })
  return found.id
}
