import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import type { ViewingView } from '../../../domain/deskContract.ts'
import { RequestFailed } from '../api/client.ts'
import { useReportViewing } from '../attention/useReportViewing.ts'
import { ViewersLine } from '../attention/Viewers.tsx'
import { Composer } from '../composer/Composer.tsx'
import { type Outgoing, post, retry, useOutbox } from '../composer/outbox.ts'
import { addMessage, type useHandoff } from '../data/handoffs.ts'
import { Empty, Failure, Skeleton } from '../parts/States.tsx'
import type { Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskActions } from '../useDeskActions.ts'
import { Conversation } from './Conversation.tsx'
import { DecisionBanner } from './DecisionBanner.tsx'
import { OwnershipBanner } from './OwnershipBanner.tsx'
import styles from './Thread.module.css'
import { ThreadHead } from './ThreadHead.tsx'

/** The conversation of the open handoff with the reply field. */
export function ThreadPane({
  handoff,
  place,
  staff,
  actions,
  viewings,
}: {
  handoff: ReturnType<typeof useHandoff>
  place: Place
  staff: Staff
  actions: DeskActions
  viewings: ViewingView[]
}) {
  const { texts } = useTexts()
  if (!place.handoffId) {
    return (
      <section className={styles.pane} id="thread" tabIndex={-1} aria-label={texts.thread.choose}>
        <Empty icon="chat" title={texts.thread.choose} hint={texts.thread.chooseHint} />
      </section>
    )
  }
  return (
    <section className={styles.pane} id="thread" tabIndex={-1} aria-label={texts.thread.log}>
      {handoff.data && (
        <OpenThread
          key={handoff.data.id}
          handoff={handoff.data}
          place={place}
          staff={staff}
          actions={actions}
          viewers={viewings.filter(({ handoffId }) => handoffId === handoff.data.id)}
        />
      )}
      {!handoff.data && handoff.isError && (
        <ThreadFailure error={handoff.error} onRetry={() => void handoff.refetch()} />
      )}
      {handoff.isPending && <Skeleton />}
    </section>
  )
}

function OpenThread({
  handoff,
  place,
  staff,
  actions,
  viewers,
}: {
  handoff: HandoffDetail
  place: Place
  staff: Staff
  actions: DeskActions
  viewers: ViewingView[]
}) {
  const { hint, sending } = useTexts().texts.attention.undo
  const client = useQueryClient()
  const outbox = useOutbox()
  const { id } = handoff
  useReportViewing(id)
  const seenPosition = handoff.messages.at(-1)?.position ?? 0
  const unsent = useMemo(() => pendingOf({ outbox, handoff, staffId: staff.id }), [outbox, handoff, staff.id])
  const send = useCallback(
    (text: string) =>
      post(
        { staffId: staff.id, handoffId: id, text, seenPosition },
        {
          words: { text: sending, say: hint(sending) },
          onSent: (message) => addMessage(client, { id, message }),
        },
      ),
    [client, id, staff.id, seenPosition, hint, sending],
  )
  const resend = useCallback(
    (item: Outgoing) => retry(item, (message) => addMessage(client, { id, message })),
    [client, id],
  )
  return (
    <>
      <ThreadHead handoff={handoff} place={place} actions={actions} />
      <ViewersLine viewers={viewers} />
      <OwnershipBanner handoff={handoff} staff={staff} actions={actions} />
      <DecisionBanner handoff={handoff} staff={staff} actions={actions} />
      <Conversation handoff={handoff} unsent={unsent} onRetry={resend} />
      <Composer handoff={handoff} staff={staff} actions={actions} replying={namesOf(viewers)} onSend={send} />
    </>
  )
}

/** Which colleagues write to the citizen at this moment. */
const namesOf = (viewers: ViewingView[]) =>
  viewers
    .filter(({ state }) => state === 'replying')
    .map(({ staff }) => staff.name)
    .join(' · ')

function ThreadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { texts } = useTexts()
  const isGone = error instanceof RequestFailed && error.code === 'not_found'
  if (isGone) return <Empty icon="search" title={texts.thread.failed} hint={texts.thread.gone} />
  return <Failure title={texts.thread.failed} error={error} onRetry={onRetry} />
}

/** What is not yet among the messages that the server knows. */
function pendingOf({
  outbox,
  handoff,
  staffId,
}: {
  outbox: readonly Outgoing[]
  handoff: HandoffDetail
  staffId: string
}): Outgoing[] {
  const known = new Set(handoff.messages.map(({ clientMessageId }) => clientMessageId))
  return outbox.filter(
    (item) => item.handoffId === handoff.id && item.staffId === staffId && !known.has(item.clientMessageId),
  )
}
