import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { writing } from '../api/writing.ts'
import { refresh } from '../data/handoffs.ts'
import { stateTone } from '../inbox/InboxRow.tsx'
import { keyOf, type ShortcutName } from '../keyboard/shortcuts.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { ActButton } from '../parts/ActButton.tsx'
import { Button, Key, Tag } from '../parts/Button.tsx'
import { DueChip } from '../parts/DueChip.tsx'
import { Icon } from '../parts/Icon.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { describeFailure } from '../parts/States.tsx'
import type { Place } from '../place.ts'
import { useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import { formatBrief } from '../time/format.ts'
import { useNow } from '../time/now.ts'
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
        <ActButton
          name="mark"
          kind="quiet"
          label={handoff.unread > 0 ? texts.attention.markRead : texts.attention.markUnread}
          onClick={actions.mark}
          opensDialog={false}
        />
        {handoff.snoozedUntil && <Asleep handoff={handoff} until={handoff.snoozedUntil} />}
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

/** Until when it is put aside, with the way back. */
function Asleep({ handoff, until }: { handoff: HandoffDetail; until: string }) {
  const { texts, locale } = useTexts()
  const words = texts.writing.snooze
  const client = useQueryClient()
  const wake = useMutation({
    mutationFn: writing.wake,
    onSuccess: ({ id }) => {
      confirmBriefly(words.awake)
      void refresh(client, id)
    },
  })
  return (
    <>
      <Tag icon="hourglass">{words.asleep(formatBrief(until, { locale, now: useNow() }))}</Tag>
      <Button kind="quiet" isBusy={wake.isPending} onClick={() => wake.mutate(handoff.id)}>
        {words.wake}
      </Button>
    </>
  )
}

function HeadActions({ actions }: { actions: DeskActions }) {
  const { texts } = useTexts()
  const settings = useSettings()
  const label = (name: ShortcutName) => (settings.hasSingleKeys ? keyOf(name, settings).toUpperCase() : undefined)
  const key = (name: ShortcutName) => settings.hasSingleKeys && <Key>{label(name)}</Key>
  return (
    <>
      {actions.claim && (
        <Button
          kind="primary"
          icon="hand"
          isBusy={actions.isClaiming}
          aria-keyshortcuts={label('claim')}
          onClick={actions.claim}
        >
          {actions.isRejoining ? texts.actions.rejoin : texts.actions.claim}
          {key('claim')}
        </Button>
      )}
      {actions.promise && (
        <Button icon="flag" aria-keyshortcuts={label('promise')} aria-haspopup="dialog" onClick={actions.promise}>
          {texts.actions.promise}
          {key('promise')}
        </Button>
      )}
      {actions.snooze && (
        <Button icon="hourglass" aria-keyshortcuts={label('snooze')} aria-haspopup="dialog" onClick={actions.snooze}>
          {texts.writing.snooze.action}
          {key('snooze')}
        </Button>
      )}
      {actions.ownership.transfer && (
        <Button
          icon="pass"
          aria-keyshortcuts={label('transfer')}
          aria-haspopup="dialog"
          onClick={actions.ownership.transfer}
        >
          {texts.ownership.actions.transfer}
          {key('transfer')}
        </Button>
      )}
      {actions.resolve && (
        <Button icon="check" aria-keyshortcuts={label('resolve')} aria-haspopup="dialog" onClick={actions.resolve}>
          {texts.actions.resolve}
          {key('resolve')}
        </Button>
      )}
    </>
  )
}
