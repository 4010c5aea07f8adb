import type { AboutPast, ImportMap, TouchMap, When } from './map.ts'

/** Every column that a map speaks of, with the place where it does. */
export function columnsOf(map: ImportMap): readonly { readonly field: string; readonly column: string }[] {
  const named = (at: string, columns: object) =>
    Object.entries(columns).flatMap(([field, column]) =>
      typeof column === 'string' ? [{ field: `${at}${field}`, column }] : [],
    )
  const tested = (at: string, when: When) => Object.keys(when).map((column) => ({ field: at, column }))
  switch (map.kind) {
    case 'accounts':
      return [...named('columns.', map.columns), ...named('facts.', map.facts ?? {})]
    case 'members':
    case 'suppressions':
      return named('columns.', map.columns)
    case 'history':
      return [
        ...[{ field: 'case', column: map.case }, { field: 'time', column: map.time }, ...aboutColumns(map)],
        ...tested('submitted', map.submitted),
        ...tested('touch.when', map.touch.when),
        ...touchColumns('touch', map.touch),
        ...Object.entries(map.outcome).flatMap(([outcome, when]) => tested(`outcome.${outcome}`, when)),
      ]
    case 'leads':
      return [
        ...(map.case === undefined ? [] : [{ field: 'case', column: map.case }]),
        ...[{ field: 'submitted', column: map.submitted }, ...aboutColumns(map)],
        ...(map.touches ?? []).flatMap((touch, index) => [
          { field: `touches.${index}.time`, column: touch.time },
          ...touchColumns(`touches.${index}`, touch),
        ]),
        ...(map.ended
          ? [
              { field: 'ended.time', column: map.ended.time },
              { field: 'ended.outcome', column: map.ended.outcome.column },
            ]
          : []),
      ]
  }
}

const aboutColumns = ({ person = {}, segment, answers = [] }: AboutPast) => [
  ...Object.entries(person).map(([field, column]) => ({ field: `person.${field}`, column })),
  ...(typeof segment === 'object' ? [{ field: 'segment', column: segment.column }] : []),
  ...answers.map((column) => ({ field: 'answers', column })),
]

const touchColumns = (at: string, { channel, result, member }: TouchMap & { readonly member?: string }) => [
  ...(member === undefined ? [] : [{ field: `${at}.member`, column: member }]),
  ...(typeof channel === 'object' ? [{ field: `${at}.channel`, column: channel.column }] : []),
  ...(typeof result === 'object' ? [{ field: `${at}.result`, column: result.column }] : []),
]
