import type { Message, Reply, SystemNotice } from '../../domain/message.ts'
import { put } from '../shared/texts/put.ts'
import { formatDateTime, formatTime } from '../shared/time.ts'
import { ActionForm } from './ActionForm.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import { Helpful } from './Helpful.tsx'
import { Markdown } from './Markdown.tsx'
import { type ChatView, headingsIn } from './view.ts'

/** One message with its author in words, so that no one has to see sides or colours to know who speaks. */
export function MessageItem({ message, view, isLast }: { message: Message; view: ChatView; isLast: boolean }) {
  const { t } = view
  const { author, notice, reply } = message
  if (notice) {
    return (
      <li class="lx-notice" data-position={message.position}>
        <p>{noticeText(notice, view)}</p>
        <Time message={message} />
      </li>
    )
  }
  const name =
    author === 'citizen' ? t.you : author === 'agent' ? put(t.agent, { number: message.authorName ?? '' }) : t.assistant
  return (
    <li class={`lx-message lx-${author}`} data-position={message.position}>
      <p class="lx-author">
        {name} <Time message={message} />
      </p>
      <div class="lx-bubble">
        {reply ? (
          <ReplyBody reply={reply} position={message.position} view={view} isLast={isLast} />
        ) : (
          <p class="lx-text">{message.text}</p>
        )}
      </div>
    </li>
  )
}

function Time({ message: { createdAt } }: { message: Message }) {
  return (
    <time class="lx-time" dateTime={createdAt}>
      {formatTime(createdAt)}
    </time>
  )
}

/** A notice in the reader's language; instants among its values become local dates. */
export function noticeText({ code, params }: SystemNotice, { t, locale }: Pick<ChatView, 't' | 'locale'>): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, name.endsWith('At') ? formatDateTime(value, locale) : value]),
  )
  return put(t.notice[code], values)
}

/** What the assistant says: urgent numbers first, then words, card, options, and a person where one is offered. */
export function ReplyBody({
  reply,
  position,
  view,
  isLast,
}: {
  reply: Reply
  position?: number | undefined
  view: ChatView
  isLast: boolean
}) {
  const { t, act } = view
  const { main: Heading } = headingsIn(view.place)
  const isCard = reply.entry && reply.text === reply.entry.answer
  return (
    <>
      {reply.urgent && (
        <div class="lx-urgent" role="alert">
          <Heading>{t.urgent}</Heading>
          <ul>
            {reply.urgent.map(({ number, label }) => (
              <li key={number}>
                <a href={`tel:${number}`}>
                  <strong>{number}</strong> {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isCard && <Markdown source={reply.text} newWindow={t.newWindow} />}
      {reply.entry && (
        <AnswerCard
          card={reply.entry}
          sources={reply.sources}
          facet={reply.facet}
          matchedByAssistant={reply.matchedByAssistant}
          view={view}
        />
      )}
      {reply.options.length > 0 && isLast && (
        <div class="lx-options">
          {reply.options.map(({ entryId, label }) => (
            <ActionForm key={entryId} act={act} fields={{ text: label }}>
              <button type="submit" class="lx-button lx-option">
                {label}
              </button>
            </ActionForm>
          ))}
          <ActionForm act={act} fields={{ action: 'person' }}>
            <button type="submit" class="lx-button lx-option">
              {t.noneOfThese}
            </button>
          </ActionForm>
        </div>
      )}
      {reply.offersPerson && reply.options.length === 0 && isLast && !view.state.handoff && (
        <ActionForm act={act} fields={{ action: 'person' }} class="lx-offer">
          <button type="submit" class={reply.kind === 'answer' ? 'lx-button' : 'lx-button lx-primary'}>
            {t.person}
          </button>
        </ActionForm>
      )}
      {reply.kind === 'answer' && position !== undefined && act && (
        <Helpful reply={reply} position={position} view={view} />
      )}
    </>
  )
}
