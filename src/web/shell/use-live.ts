import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { follow, type Line } from '../api/live.ts'

/** From where the first answer of this page stood; later ones know what is told by then. */
export function useLive(cursor: string): Line {
  const queries = useQueryClient()
  const [line, setLine] = useState<Line>('connecting')
  const [from] = useState(cursor)
  useEffect(() => follow(queries, from, setLine), [queries, from])
  return line
}
