import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../api/desk.ts'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import dialogs from '../dialogs/Dialogs.module.css'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button } from '../parts/Button.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { keepSession } from './session.ts'

/** Says that the session is about to end; Enter stays. */
export function ExtendDialog({ endsAt, onClose }: { endsAt: number; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.writing.session
  const client = useQueryClient()
  const [minutes] = useState(() => Math.max(1, Math.ceil((endsAt - Date.now()) / 60_000)))
  const extend = useMutation({
    mutationFn: desk.extend,
    onSuccess: (endsInSeconds) => {
      keepSession(client, endsInSeconds)
      confirmBriefly(words.extended)
      onClose()
    },
  })
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p className={dialogs.lead} role="alert">
        {words.lead(minutes)}
      </p>
      {extend.isError && (
        <p className={dialogs.error} role="alert">
          {describeFailure(extend.error, texts)}
        </p>
      )}
      <div className={dialogs.buttons}>
        <Button kind="primary" isBusy={extend.isPending} onClick={() => extend.mutate()}>
          {words.extend}
        </Button>
      </div>
    </DialogFrame>
  )
}
