import { lazy, Suspense, useState } from 'react'
import type { HandoffDetail } from '../../../domain/contract.ts'
import type { Contact } from '../api/desk.ts'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Context.module.css'

const RevealDialog = lazy(() =>
  import('../dialogs/RevealDialog.tsx').then((module) => ({ default: module.RevealDialog })),
)

/** How to reach the citizen: masked, until the person says why they need to see it. */
export function ContactCard({ handoff }: { handoff: HandoffDetail }) {
  const { texts } = useTexts()
  const [revealed, setRevealed] = useState<Contact>()
  const [isAsking, setAsking] = useState(false)
  const shown = revealed ?? handoff.contact
  if (!shown) return <p className={styles.none}>{texts.context.noContact}</p>
  return (
    <>
      <ContactLines contact={shown} isRevealed={revealed !== undefined} />
      {revealed ? (
        <p className={styles.reveal} role="status">
          {texts.context.revealed}
          <Button kind="quiet" onClick={() => setRevealed(undefined)}>
            {texts.context.hide}
          </Button>
        </p>
      ) : (
        <Button icon="search" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {texts.context.reveal}
        </Button>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <RevealDialog
            handoffId={handoff.id}
            onClose={() => setAsking(false)}
            onRevealed={(contact) => {
              setRevealed(contact)
              setAsking(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Only what is shown in full can be called or written to from here. */
function ContactLines({ contact, isRevealed }: { contact: Contact; isRevealed: boolean }) {
  const { texts } = useTexts()
  const lines = [
    { name: texts.context.name, value: contact.name },
    { name: texts.context.phone, value: contact.phone, scheme: 'tel:' },
    { name: texts.context.email, value: contact.email, scheme: 'mailto:' },
    { name: texts.context.preferredTime, value: contact.preferredTime },
  ]
  return (
    <dl className={styles.facts} data-revealed={isRevealed || undefined}>
      {lines.map(
        ({ name, value, scheme }) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={styles.selectable}>
                {scheme && isRevealed ? <a href={`${scheme}${value}`}>{value}</a> : value}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
