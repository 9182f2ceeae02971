import type { ComponentChildren, Ref } from 'preact'
import { put } from '../shared/texts/put.ts'
import { ActionForm } from './ActionForm.tsx'
import { HandoffCard } from './HandoffCard.tsx'
import { MessageItem, ReplyBody } from './MessageItem.tsx'
import { type ChatView, headingsIn } from './view.ts'

interface ChatProps {
  view: ChatView
  composer: ComponentChildren
  /** The way out of the widget. */
  close?: ComponentChildren
  /** What only a running page has: regions that speak, a button to new messages. */
  live?: ComponentChildren
  logRef?: Ref<HTMLElement>
  isThinking?: boolean
  onRetry?: (() => void) | undefined
}

/** The whole chat, the same on the server, on the page and in the widget. */
export function Chat({ view, composer, close, live, logRef, isThinking = false, onRetry }: ChatProps) {
  const { t, state, place } = view
  const Title = place === 'page' ? 'h1' : 'h2'
  return (
    <div class={`lx-chat lx-${view.mode} lx-in-${place}`} lang={view.locale}>
      <header class="lx-head">
        <div>
          <Title class="lx-title" id="lx-title">
            {t.title}
          </Title>
          <p class="lx-subtitle">{t.subtitle}</p>
        </div>
        <PersonButton view={view} />
        {close}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="lx-scroll" ref={logRef ?? null} tabIndex={0} aria-label={t.log}>
        {state.greeting && (
          <div class="lx-message lx-assistant">
            <p class="lx-author">{t.assistant}</p>
            <div class="lx-bubble">
              <p>{state.greeting}</p>
            </div>
          </div>
        )}
        {state.messages.length === 0 && state.pending.length === 0 && <StartQuestions view={view} />}
        <ol class="lx-log">
          {state.messages.map((message, n) => (
            <MessageItem key={message.position} message={message} view={view} isLast={isLastReply(state.messages, n)} />
          ))}
          {state.pending.map(({ clientMessageId, text, status }) => (
            <li key={clientMessageId} class="lx-message lx-citizen">
              <p class="lx-author">
                {t.you}{' '}
                <span class={status === 'failed' ? 'lx-bad' : undefined}>
                  {status === 'failed' ? t.failed : t.sending}
                </span>
              </p>
              <div class="lx-bubble">
                <p class="lx-text">{text}</p>
              </div>
            </li>
          ))}
        </ol>
        {isThinking && <p class="lx-thinking">{t.thinking}…</p>}
        <Trouble view={view} onRetry={onRetry} />
        <HandoffCard view={view} />
      </section>
      {live}
      {composer}
    </div>
  )
}

/** One tap to a person, in the same place in every state; the phone beside it. */
function PersonButton({ view: { t, act, state } }: { view: ChatView }) {
  return (
    <div class="lx-help">
      <ActionForm act={act} fields={{ action: 'person' }}>
        <button type="submit" class="lx-button lx-person">
          {t.person}
        </button>
      </ActionForm>
      {state.desk && (
        <a class="lx-button lx-call" href={`tel:${state.desk.phone}`}>
          {put(t.phone, { number: state.desk.phone })}
        </a>
      )}
    </div>
  )
}

function StartQuestions({ view: { t, state, act, place } }: { view: ChatView }) {
  const { main: Heading } = headingsIn(place)
  if (state.suggestions.length === 0) return null
  return (
    <div class="lx-start">
      <Heading>{t.startWith}</Heading>
      {state.suggestions.map((text) => (
        <ActionForm key={text} act={act} fields={{ text }}>
          <button type="submit" class="lx-button lx-option">
            {text}
          </button>
        </ActionForm>
      ))}
    </div>
  )
}

/** What went wrong, in words, with the way on; the FAQ's answer where the server could give one without storing. */
function Trouble({ view, onRetry }: { view: ChatView; onRetry?: (() => void) | undefined }) {
  const { t, state } = view
  const { problem, isOnline } = state
  if (!isOnline) return <p class="lx-trouble">{t.offline}</p>
  if (!problem?.code) return null
  return (
    <div class="lx-trouble" role="alert">
      <p>
        <strong>{problem.title}</strong> {problem.detail}
      </p>
      {problem.reply && <ReplyBody reply={problem.reply} view={view} isLast={false} />}
      {problem.hotlines && (
        <p>
          {problem.hotlines.map(({ number, label }) => (
            <a key={number} class="lx-button" href={`tel:${number}`}>
              {number} {label}
            </a>
          ))}
        </p>
      )}
      {onRetry && (
        <button type="button" class="lx-button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  )
}

/** Options and offers belong to the assistant's last reply only: older ones are no longer what was asked. */
function isLastReply(messages: ChatView['state']['messages'], index: number): boolean {
  return messages[index]?.reply !== undefined && !messages.slice(index + 1).some(({ author }) => author !== 'system')
}
