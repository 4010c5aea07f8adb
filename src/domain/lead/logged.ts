import type { LeadEvent } from './events.ts'
import type { Mail, Touch } from './state.ts'

export const touched = ({ data, private: hidden }: Extract<LeadEvent, { type: 'TouchLogged' }>): Touch => ({
  ...data,
  ...(hidden?.colleague && { name: hidden.colleague }),
})

export const queued = ({
  data,
  at,
  by,
  private: content,
}: Extract<LeadEvent, { type: 'MailQueued' }>): Mail => ({
  id: data.mail,
  purpose: data.purpose,
  by,
  queuedAt: at,
  state: 'queued',
  ...(content && { content }),
})
