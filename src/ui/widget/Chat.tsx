import type { ComponentChildren, Ref } from 'preact'
import { put } from '../shared/texts/put.ts'
import { formatDateTime } from '../shared/time.ts'
import { ActionForm } from './ActionForm.tsx'
import { HandoffCard } from './HandoffCard.tsx'
import { Log } from './Log.tsx'
import { Trouble } from './Trouble.tsx'
import { type ChatView, headingsIn } from './view.ts'

interface ChatProps {
  view: ChatView
  composer: ComponentChildren
  /** The way out of the widget. */
  close?: ComponentChildren
  /** What only a running page has: a region that speaks. */
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
        {close}
        <PersonButton view={view} />
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
        <DeskLine view={view} />
        {state.messages.length === 0 && state.pending.length === 0 && <StartQuestions view={view} />}
        <Log view={view} />
        {isThinking && <p class="lx-thinking">{t.thinking}…</p>}
        {!state.isOnline && <div class="lx-trouble">{t.offline}</div>}
        {state.problem && <Trouble problem={state.problem} view={view} onRetry={onRetry} />}
        <HandoffCard view={view} />
      </section>
      {live}
      {composer}
    </div>
  )
}

/** One tap to a person, in the same place in every state; the phone beside it. */
function PersonButton({ view: { t, act, state, phone } }: { view: ChatView }) {
  const number = state.desk?.phone ?? phone
  return (
    <div class="lx-help">
      <ActionForm act={act} fields={{ action: 'person' }}>
        <button type="submit" class="lx-button lx-person">
          {t.person}
        </button>
      </ActionForm>
      {number && (
        <a class="lx-button lx-call" href={`tel:${number}`}>
          {put(t.phone, { number })}
        </a>
      )}
    </div>
  )
}

/** Whether there are people now, and when there are next; once a case is open, its card says more. */
function DeskLine({ view: { t, locale, state } }: { view: ChatView }) {
  const { desk, handoff } = state
  if (!desk || handoff) return null
  const { hours, opensAt } = desk
  return (
    <p class="lx-desk">
      {opensAt
        ? put(t.handoff.offHours, { hours, opensAt: formatDateTime(opensAt, locale) })
        : put(t.deskOpen, { hours })}
    </p>
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
