import { presenceChoices } from '../api/offers.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Presence.module.css'
import { choosePresence } from './presenceChoice.ts'
import type { Presence } from './usePresence.ts'

const icons: Record<Presence['choice'], IconName> = { online: 'check', busy: 'chat', away: 'clock' }

/** Says whether the person is there, and changes it; says so too when the server has not heard it. */
export function PresenceSelect({ presence: { staffId, choice, isFailed, isKnown } }: { presence: Presence }) {
  const { texts } = useTexts()
  const words = texts.offers.presence
  if (!isKnown) return null
  return (
    <div className={styles.presence} data-failed={isFailed || undefined}>
      <label className="hidden-text" htmlFor="presence">
        {words.label}
      </label>
      <Icon name={isFailed ? 'alert' : icons[choice]} />
      <select
        id="presence"
        className={styles.choice}
        value={choice}
        aria-describedby="presence-failed"
        onChange={({ target }) => {
          const chosen = presenceChoices.find((one) => one === target.value)
          if (chosen) choosePresence(staffId, chosen)
        }}
      >
        {presenceChoices.map((one) => (
          <option key={one} value={one}>
            {words.states[one]}
          </option>
        ))}
      </select>
      <span
        id="presence-failed"
        role="status"
        className={styles.failed}
        title={isFailed ? words.failedHint : undefined}
      >
        {isFailed && words.failed}
      </span>
    </div>
  )
}
