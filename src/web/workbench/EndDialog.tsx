import { Dialog } from '../ui/Form.tsx'
import type { End } from './EndBar.tsx'
import { EndDecline } from './EndDecline.tsx'
import { EndHandOff } from './EndHandOff.tsx'
import { EndLater } from './EndLater.tsx'
import { EndTrying } from './EndTrying.tsx'
import type { EndProps } from './end-props.ts'
import { Keys } from './Keys.tsx'

type Props = EndProps & {
  readonly open: End | 'keys'
  readonly due: boolean
  readonly onNext: () => void
}

const titles: Readonly<Record<Props['open'], string>> = {
  'hand off': 'Hand it off',
  later: 'Ask later, at their own date',
  trying: 'Keep trying',
  decline: 'Decline politely',
  keys: 'Keys',
}

/** One way on at a time, above the page; Escape leads back to it. */
export const EndDialog = ({ open, ...props }: Props) => (
  <Dialog title={titles[open]} wide={open === 'decline'} onClose={props.onClose}>
    <Inside open={open} {...props} />
  </Dialog>
)

function Inside({ open, ...props }: Props) {
  switch (open) {
    case 'hand off':
      return <EndHandOff {...props} />
    case 'later':
      return <EndLater {...props} />
    case 'trying':
      return <EndTrying {...props} />
    case 'decline':
      return <EndDecline {...props} />
    case 'keys':
      return <Keys />
  }
}
