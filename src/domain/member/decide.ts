import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { ChangeRoles, MemberCommand, MemberFacts, MemberRefusal } from './commands.ts'
import type { KnownMember, Member, MemberEvent } from './member.ts'
import { decideTurns } from './turns-of.ts'

type Answer = Decision<MemberEvent, MemberRefusal>

export function decideMember(member: Member, command: MemberCommand, facts: MemberFacts): Answer {
  if (command.type === 'AddMember') {
    const { at, by, roles, email, name } = command
    if (member.status === 'known') return nothing
    return roles.length === 0
      ? refused({ code: 'no_role' })
      : happened({ type: 'MemberAdded', at, by, data: { roles }, private: { email, name } })
  }
  return member.status === 'none' ? refused({ code: 'no_such_member' }) : change(member, command, facts)
}

function change(
  member: KnownMember,
  command: Exclude<MemberCommand, { type: 'AddMember' }>,
  facts: MemberFacts,
): Answer {
  const { at, by } = command
  if (member.erased) return command.type === 'EraseMember' ? nothing : refused({ code: 'member_erased' })
  switch (command.type) {
    case 'JoinMember':
      return member.user === command.user
        ? nothing
        : happened({ type: 'MemberJoined', at, by, data: { user: command.user } })
    case 'RenameMember':
      return member.name === command.name
        ? nothing
        : happened({ type: 'MemberRenamed', at, by, data: {}, private: { name: command.name } })
    case 'ChangeRoles':
      return changeRoles(member, command, facts)
    case 'ChangeSignature':
      return (member.signature ?? '') === command.text
        ? nothing
        : happened({ type: 'SignatureChanged', at, by, data: {}, private: { text: command.text } })
    case 'ChangeDuty':
      return member.onDuty === command.onDuty
        ? nothing
        : happened({ type: 'DutyChanged', at, by, data: { onDuty: command.onDuty } })
    case 'DeactivateMember':
      if (!member.active) return nothing
      if (facts.lastAdmin) return refused({ code: 'last_admin' })
      if (facts.neededBy.length > 0) return refused({ code: 'needed_by_team', teams: facts.neededBy })
      return happened({ type: 'MemberDeactivated', at, by, data: {} })
    case 'EraseMember':
      return member.active
        ? refused({ code: 'member_active' })
        : happened({ type: 'MemberErased', at, by, data: {} })
    case 'ReactivateMember':
      return member.active ? nothing : happened({ type: 'MemberReactivated', at, by, data: {} })
    case 'TakeTimeOff':
    case 'CancelTimeOff':
    case 'TellSkills':
    case 'CreditTurn':
    case 'WithdrawCredit':
    case 'PauseTurns':
    case 'ResumeTurns':
      return decideTurns(member, command)
    case 'AlertMember':
      return happened({
        type: 'MemberAlerted',
        at,
        by,
        data: { message: command.message, climbs: command.climbs },
      })
  }
}

function changeRoles(member: KnownMember, { at, by, roles }: ChangeRoles, facts: MemberFacts): Answer {
  if (roles.length === 0) return refused({ code: 'no_role' })
  if (facts.lastAdmin && !roles.includes('admin')) return refused({ code: 'last_admin' })
  const same = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role))
  return same ? nothing : happened({ type: 'RolesChanged', at, by, data: { roles } })
}
