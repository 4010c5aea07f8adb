import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { checks, readings } from '../api/playbook.ts'
import { problemOf } from '../api/refused.ts'

/** A pause in the typing, after which it is worth asking what the text says now. */
const PAUSE_MS = 400

export function useSettled<Value>(value: Value, afterMs = PAUSE_MS): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (settled === value) return undefined
    const timer = setTimeout(() => setSettled(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, settled, afterMs])
  return settled
}

/** What a text says, in sentences; while it can't be read, what it said before. */
export function useReadings(text: string) {
  const { data, error, refetch } = useQuery({ ...readings(text), placeholderData: keepPreviousData })
  const [last, setLast] = useState(data)
  if (data && data !== last) setLast(data)
  return { read: data ?? last, problem: error ? problemOf(error) : null, again: () => void refetch() }
}

export function useFindings(text: string) {
  const { data, error, refetch } = useQuery({ ...checks(text), placeholderData: keepPreviousData })
  return {
    findings: data?.findings,
    problem: error ? problemOf(error) : null,
    again: () => void refetch(),
  }
}
