import { useRef } from 'react'
import { useClaimNext } from '../data/attention.ts'
import { focusReply } from '../keyboard/focus.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { go } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'

/** Taking the next handoff, by button or key. */
export interface ClaimNext {
  run: () => void
  error: Error | null
}

/** Takes the next handoff and opens it; says so when nobody waits. */
export function useClaimNextKey(): ClaimNext {
  const { texts } = useTexts()
  const { mutate, error } = useClaimNext()
  // Two keys may come before the next drawing, and would take two citizens.
  const isSent = useRef(false)
  const run = () => {
    if (isSent.current) return
    isSent.current = true
    mutate(undefined, {
      onSuccess: (handoff) => {
        confirmBriefly(handoff ? texts.actions.claimed : texts.attention.nobodyWaits)
        if (!handoff) return
        go({ page: 'desk', view: 'mine', handoffId: handoff.id })
        focusReply()
      },
      onSettled: () => {
        isSent.current = false
      },
    })
  }
  return { run, error }
}
