import type { Note } from './finding.ts'
import type { Playbook } from './playbook.ts'

/** Leads must find a person: the way to one is complete, and it ends at somebody by name. */
export function checkRouting({ routing = [], territories = [] }: Playbook, note: Note): void {
  for (const { name, at, value } of routing) {
    for (const step of value.steps) {
      if (typeof step === 'string') {
        if (step === 'skill') note(namesNoSkill(name, at))
        continue
      }
      if (step.to === 'skill' && step.skill === undefined) note(namesNoSkill(name, step))
    }
    for (const step of value.fallback) {
      if ((step.team === undefined) !== (step.member === undefined)) continue
      const message = `An entry of the fallback of "${name}" names a \`team\` or a \`member\`, one of the two.`
      note({ code: 'type-mismatch', at: step, message })
    }
    const last = value.fallback.at(-1)
    if (!last || last.member !== undefined || last.team === undefined) continue
    const message = `The fallback of "${name}" ends at a team, and nobody of it may be there. Let it end at a \`member\`.`
    note({ code: 'escalation-open-ended', at: last, message })
  }
  for (const { name, at, value } of territories) {
    if (value.team !== undefined || value.members !== undefined) continue
    const message = `Nobody serves the territory "${name}". Name the \`team\`, or the \`members\`.`
    note({ code: 'team-empty', at, message })
  }
}

const namesNoSkill = (name: string, { line, column }: { line: number; column: number }) => ({
  code: 'motion-incomplete' as const,
  at: { line, column },
  message: `A step of "${name}" looks for a skill and doesn't say which. Write \`{ to: skill, skill: … }\`.`,
})
