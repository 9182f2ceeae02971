import type { HandoffDetail } from '../../../domain/contract.ts'
import { stateTone } from '../inbox/InboxRow.tsx'
import { Button, Key, Tag } from '../parts/Button.tsx'
import { DueChip } from '../parts/DueChip.tsx'
import { Icon } from '../parts/Icon.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { describeFailure } from '../parts/States.tsx'
import type { Place } from '../place.ts'
import { useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskActions } from '../useDeskActions.ts'
import styles from './Thread.module.css'

/** The head of the conversation: what it is about, how it stands, what can be done now. */
export function ThreadHead({
  handoff,
  place,
  actions,
}: {
  handoff: HandoffDetail
  place: Place
  actions: DeskActions
}) {
  const { texts } = useTexts()
  const { handoffId: _, ...list } = place
  return (
    <header className={styles.head}>
      <div className={styles.titleLine}>
        <PlaceLink className={styles.back} place={{ ...list, isInfoOpen: false }}>
          <Icon name="back" size={20} />
          <span className="hidden-text">{texts.app.back}</span>
        </PlaceLink>
        <h2 id="thread-title" className={styles.title} tabIndex={-1} lang={handoff.locale}>
          {handoff.topic}
        </h2>
        <PlaceLink className={styles.infoLink} place={{ ...place, isInfoOpen: !place.isInfoOpen }}>
          <Icon name="info" size={16} />
          {texts.thread.info}
        </PlaceLink>
      </div>
      <div className={styles.headLine}>
        <span className={styles.number}>{handoff.number}</span>
        <Tag tone={stateTone[handoff.state]}>{texts.states[handoff.state]}</Tag>
        <DueChip due={handoff.nextDue} openedAt={handoff.openedAt} />
        <span className={styles.headActions}>
          <HeadActions actions={actions} />
        </span>
      </div>
      {actions.claimError ? (
        <p className={styles.refused} role="alert">
          <Icon name="alert" />
          {describeFailure(actions.claimError, texts)}
        </p>
      ) : null}
    </header>
  )
}

function HeadActions({ actions }: { actions: DeskActions }) {
  const { texts } = useTexts()
  const { hasSingleKeys } = useSettings()
  const key = (name: string) => hasSingleKeys && <Key>{name}</Key>
  return (
    <>
      {actions.claim && (
        <Button kind="primary" icon="hand" isBusy={actions.isClaiming} aria-keyshortcuts="A" onClick={actions.claim}>
          {actions.isRejoining ? texts.actions.rejoin : texts.actions.claim}
          {key('A')}
        </Button>
      )}
      {actions.promise && (
        <Button icon="flag" aria-keyshortcuts="P" aria-haspopup="dialog" onClick={actions.promise}>
          {texts.actions.promise}
          {key('P')}
        </Button>
      )}
      {actions.resolve && (
        <Button icon="check" aria-keyshortcuts="E" aria-haspopup="dialog" onClick={actions.resolve}>
          {texts.actions.resolve}
          {key('E')}
        </Button>
      )}
    </>
  )
}
