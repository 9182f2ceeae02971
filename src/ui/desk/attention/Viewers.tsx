import type { ViewingView } from '../../../domain/deskContract.ts'
import { Icon } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import styles from './Attention.module.css'

/** What somebody does with a handoff, in words. */
const say = ({ state, staff }: ViewingView, { attention }: DeskTexts) => attention.viewers[state](staff.name)

/** The colleagues who have the handoff of a row open: a letter for each, in words for screen readers. */
export function ViewerMarks({ viewers }: { viewers: readonly ViewingView[] }) {
  const { texts } = useTexts()
  return viewers.map((viewer) => (
    <span key={viewer.staff.id} className={styles.mark} data-state={viewer.state} title={say(viewer, texts)}>
      <span aria-hidden="true">{viewer.staff.name.slice(0, 1)}</span>
      <span className="hidden-text">{say(viewer, texts)}</span>
    </span>
  ))
}

/** The same for the open handoff, as a line over the conversation. */
export function ViewersLine({ viewers }: { viewers: readonly ViewingView[] }) {
  const { texts } = useTexts()
  return (
    <div role="status">
      {viewers.length > 0 && (
        <p className={styles.line} data-viewers="">
          <Icon name={viewers.some(({ state }) => state === 'replying') ? 'chat' : 'info'} />
          {viewers.map((viewer) => say(viewer, texts)).join(texts.listGap)}
        </p>
      )}
    </div>
  )
}
