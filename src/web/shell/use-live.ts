import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { follow, type Line } from '../api/live.ts'

export function useLive(): Line {
  const queries = useQueryClient()
  const [line, setLine] = useState<Line>('connecting')
  useEffect(() => follow(queries, setLine), [queries])
  return line
}
