import { useNavigate } from '@tanstack/react-router'
import { PhoneIncoming } from 'lucide-react'
import { Button } from '../ui/Button.tsx'

/** For those who heard of somebody's wish before any form did. */
export function AddInquiryButton() {
  const navigate = useNavigate()
  return (
    <Button icon={PhoneIncoming} onPress={() => void navigate({ to: '/add-inquiry' })}>
      Add an inquiry
    </Button>
  )
}
