import type { ChatState, Pending } from './chatState.ts'
import { MessageItem } from './MessageItem.tsx'
import { Trouble } from './Trouble.tsx'
import type { ChatView } from './view.ts'

/** All messages in the order in which they were said. A refused one keeps its place until it is sent again. */
export function Log({ view }: { view: ChatView }) {
  const { messages, pending } = view.state
  const lines = [
    ...messages.map((message, n) => ({
      at: message.position,
      item: <MessageItem key={message.position} message={message} view={view} isLast={isLastReply(messages, n)} />,
    })),
    ...pending.map((unsent) => ({
      at: unsent.status === 'failed' ? (unsent.after ?? 0) : Number.POSITIVE_INFINITY,
      item: <PendingItem key={unsent.clientMessageId} pending={unsent} view={view} />,
    })),
  ]
  return <ol class="lx-log">{lines.sort((a, b) => a.at - b.at).map(({ item }) => item)}</ol>
}

function PendingItem({ pending, view }: { pending: Pending; view: ChatView }) {
  const { t, act } = view
  const { clientMessageId, text, status, problem } = pending
  return (
    <li class="lx-message lx-citizen">
      <p class="lx-author">
        {t.you} <span class={problem ? 'lx-bad' : undefined}>{status === 'failed' ? t.failed : t.sending}</span>
      </p>
      <div class="lx-bubble">
        <p class="lx-text">{text}</p>
      </div>
      {problem && (
        <Trouble problem={problem} view={view} onRetry={() => act?.({ action: 'retry', message: clientMessageId })} />
      )}
    </li>
  )
}

/** Options and offers belong to the assistant's last reply only: older ones are no longer what was asked. */
function isLastReply(messages: ChatState['messages'], index: number): boolean {
  return messages[index]?.reply !== undefined && !messages.slice(index + 1).some(({ author }) => author !== 'system')
}
