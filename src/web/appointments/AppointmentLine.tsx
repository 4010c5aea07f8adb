import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AppointmentRead } from '../api/appointment-queries.ts'
import { Button } from '../ui/Button.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ArrangeForm, type Arranging } from './ArrangeForm.tsx'
import styles from './Appointments.module.css'
import {
  clashWords,
  lookOf,
  placeNamed,
  placeWords,
  replyWords,
  resultWords,
  thereWords,
  timesIn,
} from './words.ts'

type Props = {
  readonly appointment: AppointmentRead
  /** Where the reader is. */
  readonly zone: string
  /** Whom it is with is told where that is not the page itself. */
  readonly named?: boolean
}

/** One appointment: when, who is there, what became of it, and what may be done. */
export function AppointmentLine({ appointment, zone, named = false }: Props) {
  const [doing, setDoing] = useState<Arranging>()
  const { prospect, lead, status, toTell } = appointment
  const who = [prospect.name || 'Somebody', prospect.organisation].filter(Boolean).join(', ')
  const ahead = status === 'agreed' && !toTell
  return (
    <li className={styles.one}>
      <div className={styles.head}>
        <strong>{timesIn(zone, appointment)}</strong>
        <StatusBadge look={lookOf(appointment)} />
      </div>
      {named && (
        <Link to="/leads/$leadId" params={{ leadId: lead }}>
          {who}
        </Link>
      )}
      <Facts appointment={appointment} zone={zone} />
      {doing === undefined ? (
        <div className={styles.actions}>
          {status === 'agreed' && toTell && (
            <Button look="main" small about={`with ${who}`} onPress={() => setDoing('tell')}>
              Say what became of it
            </Button>
          )}
          {status === 'agreed' && (
            <Button small about={`the appointment with ${who}`} onPress={() => setDoing('move')}>
              Move
            </Button>
          )}
          {ahead && (
            <>
              <Button small about={`for the appointment with ${who}`} onPress={() => setDoing('stand-in')}>
                Name a stand-in
              </Button>
              <Button
                look="quiet"
                small
                about={`the appointment with ${who}`}
                onPress={() => setDoing('cancel')}
              >
                Call off
              </Button>
            </>
          )}
        </div>
      ) : (
        <ArrangeForm doing={doing} appointment={appointment} onClose={() => setDoing(undefined)} />
      )}
    </li>
  )
}

function Facts({ appointment, zone }: Pick<Props, 'appointment' | 'zone'>) {
  const { clash, place, where, about, reply, told, contradiction, answered } = appointment
  const there = thereWords(appointment)
  return (
    <div className={styles.facts}>
      {appointment.zone !== zone && (
        <p>
          In {placeNamed(appointment.zone)}: {timesIn(appointment.zone, appointment)}
        </p>
      )}
      <p>
        {placeWords[place]}
        {where && `: ${where}`}
        {about && ` · ${about}`}
      </p>
      {!clash && there && <p>{there}</p>}
      {clash && (
        <p className={styles.warn}>
          {(appointment.standIn ?? appointment.host).name} {clashWords[clash]}: name a stand-in, or move it.
        </p>
      )}
      {reply && (
        <p>
          {replyWords[reply.reply]}
          {reply.wished && ` (${timesIn(zone, { start: reply.wished, end: reply.wished }).split('–')[0]})`}
          {!reply.proven && ', as somebody says in their name'}.
        </p>
      )}
      {told?.said && <p>“{told.said}”</p>}
      {told?.criterion && <p>Failed: {told.criterion}</p>}
      {!told && answered && <p>The prospect says: {resultWords[answered.result]}.</p>}
      {contradiction && answered && (
        <p className={styles.warn}>The prospect says otherwise: {resultWords[answered.result]}.</p>
      )}
    </div>
  )
}
