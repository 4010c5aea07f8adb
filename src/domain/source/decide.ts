import { happened, nothing, refused, type Decision } from '../decision.ts'
import { sameMap } from './field-map.ts'
import type { Cost, SourceCommand, SourceEvent, SourceFacts, SourceRefusal } from './ledger.ts'

/** How a source's answers are read, what it costs, and what it says it sent. */
export function decideSource(
  source: SourceFacts,
  command: SourceCommand,
): Decision<SourceEvent, SourceRefusal> {
  const { at, by } = command
  switch (command.type) {
    case 'MapFields':
      return sameMap(source.map ?? [], command.map)
        ? nothing
        : happened({ type: 'SourceMapped', at, by, data: { map: command.map } })
    case 'NoteCosts': {
      const costs = command.costs.toSorted((a, b) => (a.from < b.from ? -1 : 1))
      const reversed = costs.some(({ from, to }) => to < from)
      if (reversed) return refused({ code: 'days_reversed' })
      const twice = costs.find(({ from }, index) => from <= (costs[index - 1]?.to ?? ''))
      if (twice) return refused({ code: 'costs_overlap', day: twice.from })
      return sameCosts(source.costs ?? [], costs)
        ? nothing
        : happened({ type: 'SourceCosted', at, by, data: { costs } })
    }
    case 'NoteReport': {
      const { reported } = command
      if (reported.to < reported.from) return refused({ code: 'days_reversed' })
      const known = source.reports?.some(({ report }) => report === reported.report)
      return known ? nothing : happened({ type: 'SourceReported', at, by, data: reported })
    }
  }
}

const sameCosts = (one: readonly Cost[], other: readonly Cost[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to, money }, index) => {
    const cost = other[index]
    return (
      from === cost?.from &&
      to === cost.to &&
      money.amount === cost.money.amount &&
      money.currency === cost.money.currency
    )
  })

/** A later report of days that an earlier one told of takes its place for those. */
export function evolveSource(source: SourceFacts, event: SourceEvent): SourceFacts {
  switch (event.type) {
    case 'SourceMapped':
      return { map: event.data.map }
    case 'SourceCosted':
      return { costs: event.data.costs }
    case 'SourceReported':
      return { reports: [...(source.reports ?? []), event.data] }
  }
}
