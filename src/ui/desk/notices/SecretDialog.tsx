import { useState } from 'react'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import dialogStyles from '../dialogs/Dialogs.module.css'
import { announce } from '../live/announcer.tsx'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Notices.module.css'

/** Shows the secret of a new address, this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.outbox
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
    announce(words.copied)
  }
  return (
    <DialogFrame title={words.secretTitle} onClose={onClose} width={560}>
      <p className={dialogStyles.lead}>{words.secretLead}</p>
      <p className={styles.secret}>
        <code data-secret="">{secret}</code>
      </p>
      <div className={dialogStyles.buttons}>
        <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {words.noted}
        </Button>
      </div>
    </DialogFrame>
  )
}
