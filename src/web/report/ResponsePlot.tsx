import { areaY, axisX, axisY, gridY, lineY, plot, pointerX, ruleX, text, tip } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import type { ResponseReport } from '../api/types.ts'
import { limits, minutesOf, percent, shortLength } from './lengths.ts'
import styles from './Response.module.css'

const FIRST_MIN = 1
const NARROW_PX = 520
const TICKS_MIN = [1, 5, 15, 60, 240, 1_440, 4_320, 10_080, 43_200]
const TICKS_NARROW_MIN = [1, 15, 240, 4_320, 43_200]

type Props = { readonly report: ResponseReport; readonly title: string }

/** The share answered as time goes by, with its band, the moments people ask about, and how many stand behind each of them. */
export function ResponsePlot({ report, title }: Props) {
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place)
  useEffect(() => {
    const drawn = width > 0 ? draw(report, width) : undefined
    // The numbers stand in the table below; for ears the drawing is one sentence.
    drawn?.setAttribute('aria-hidden', 'true')
    if (drawn) place.current?.append(drawn)
    return () => drawn?.remove()
  }, [report, width])
  return <figure ref={place} className={styles.plot} aria-label={title} />
}

function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [place])
  return width
}

function draw({ curve, shares }: ResponseReport, width: number) {
  const points = curve.map(({ after, ...point }) => ({
    ...point,
    minutes: Math.max(FIRST_MIN, minutesOf(after)),
  }))
  const last = points.at(-1)
  const isNarrow = width < NARROW_PX
  const until = last?.minutes ?? FIRST_MIN
  const ticks = (isNarrow ? TICKS_NARROW_MIN : TICKS_MIN).filter((tick) => tick <= until)
  const told = shares.filter(({ within }) => minutesOf(within) <= until)
  const atRisk = isNarrow ? told.filter((_, index) => index % 2 === 1) : told
  const band = points.filter(({ low, high }) => low !== null && high !== null)
  return plot({
    width,
    height: isNarrow ? 300 : 360,
    marginLeft: 48,
    marginRight: isNarrow ? 12 : 84,
    marginTop: 24,
    marginBottom: 64,
    style: { background: 'transparent', color: 'var(--ink-soft)', fontSize: '12px', overflow: 'visible' },
    x: { type: 'log', domain: [FIRST_MIN, Math.max(until, 60)] },
    y: { domain: [0, 1] },
    marks: [
      gridY([0.25, 0.5, 0.75, 1], { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY([0, 0.25, 0.5, 0.75, 1], { tickFormat: percent, tickSize: 0, label: null }),
      axisX(ticks, { tickFormat: shortLength, tickSize: 4, label: null }),
      ruleX(told, { x: ({ within }) => minutesOf(within), stroke: 'var(--line)', strokeDasharray: '2 4' }),
      areaY(band, {
        x: 'minutes',
        y1: 'low',
        y2: 'high',
        curve: 'step-after',
        fill: 'var(--accent)',
        fillOpacity: 0.18,
      }),
      lineY(points, {
        x: 'minutes',
        y: 'ended',
        curve: 'step-after',
        stroke: 'var(--quiet)',
        strokeWidth: 1.5,
        strokeDasharray: '5 4',
      }),
      lineY(points, {
        x: 'minutes',
        y: 'share',
        curve: 'step-after',
        stroke: 'var(--accent)',
        strokeWidth: 2.25,
      }),
      ...(last && !isNarrow
        ? [
            nameOf(last, 'share', 'answered', 'var(--accent)'),
            nameOf(last, 'ended', 'ended unanswered', 'var(--quiet)'),
          ]
        : []),
      text(atRisk, {
        x: ({ within }) => minutesOf(within),
        frameAnchor: 'bottom',
        dy: 46,
        text: ({ atRisk }) => atRisk.toLocaleString('en-GB'),
        fill: 'var(--ink-soft)',
      }),
      text(['Nothing yet for'], {
        frameAnchor: 'bottom-left',
        dy: 46,
        dx: -46,
        textAnchor: 'start',
        fill: 'var(--ink-soft)',
      }),
      tip(
        points,
        pointerX({
          x: 'minutes',
          y: 'share',
          fill: 'var(--surface)',
          stroke: 'var(--line-strong)',
          title: ({ minutes, share, low, high, answered }) =>
            `${shortLength(minutes)}: ${percent(share)} answered (${limits(low, high)})\n${answered.toLocaleString('en-GB')} people`,
        }),
      ),
    ],
  })
}

type Drawn = { readonly minutes: number; readonly share: number; readonly ended: number }

/** A line says by itself what it is; two that end close together keep apart. */
const nameOf = (last: Drawn, y: 'share' | 'ended', name: string, fill: string) => {
  const other = y === 'share' ? last.ended : last.share
  const apart = Math.abs(last.share - last.ended) < 0.06 ? (last[y] >= other ? -8 : 8) : 0
  return text([last], {
    x: 'minutes',
    y,
    text: () => name,
    dx: 6,
    dy: apart,
    textAnchor: 'start',
    fill,
    lineWidth: 7,
  })
}
