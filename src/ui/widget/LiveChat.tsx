import { useEffect, useRef, useState } from 'preact/hooks'
import { caseActions } from '../shared/caseActions.ts'
import type { Texts } from '../shared/texts/form.ts'
import { Chat } from './Chat.tsx'
import { Composer } from './Composer.tsx'
import type { Session } from './session.ts'
import { useAnnouncer } from './useAnnouncer.ts'
import { useCaseForms, useFocusAfterForm } from './useCaseForms.ts'
import { useFollow } from './useFollow.ts'
import type { ChatView, Fields } from './view.ts'

/** Shown only when a reply takes longer than a glance. */
const thinkingAfter = 300

/** The chat as it runs in a browser: state from the session, actions to it, regions that speak. */
export function LiveChat({
  session,
  t,
  place,
  onClose,
}: {
  session: Session
  t: Texts
  place: ChatView['place']
  onClose?: (() => void) | undefined
}) {
  const [state, setState] = useState(session.state)
  const [isThinking, setThinking] = useState(false)
  const log = useRef<HTMLElement>(null)
  const { locale, mode, base, phone } = session.options
  const isWaiting = state.isOnline && state.pending.some(({ status }) => status === 'sending')
  useEffect(() => session.subscribe(() => setState(session.state)), [session])
  useEffect(() => {
    if (!isWaiting) return setThinking(false)
    const timer = setTimeout(() => setThinking(true), thinkingAfter)
    return () => clearTimeout(timer)
  }, [isWaiting])
  const CaseForms = useCaseForms(state)
  const onSend = useFocusAfterForm(log, state)
  const act = (fields: Fields) => {
    onSend()
    perform(session, fields)
  }
  const view: ChatView = { locale, mode, t, state, act, place, base, phone, CaseForms }
  const live = useAnnouncer({ state, isThinking, t, locale })
  const { hasNew, follow } = useFollow(log, state)
  const close = onClose && (
    <button type="button" class="lx-button lx-close" onClick={onClose}>
      {t.close}
    </button>
  )
  return (
    <Chat
      view={view}
      logRef={log}
      isThinking={isThinking}
      close={close}
      onRetry={() => void session.retry()}
      live={<div class="lx-hidden" role="status" aria-live="polite" ref={live} />}
      composer={
        <Composer view={view} draft={session.draft} onDraft={session.keepDraft}>
          {hasNew && (
            <button type="button" class="lx-button lx-new" onClick={follow}>
              {t.newMessages}
            </button>
          )}
        </Composer>
      }
    />
  )
}

/** The same fields that the server takes from a form, done at once. */
function perform(session: Session, fields: Fields): void {
  const { action, text } = fields
  const caseAction = caseActions.find((one) => one === action)
  if (action === 'person') void session.requestPerson()
  else if (action === 'retry') void session.retry(fields['message'])
  else if (caseAction) void session.changeCase(caseAction, fields)
  else if (action === 'rate') void session.rate(Number(fields['position']), fields['verdict'])
  else if (action === 'contact') {
    const filled = (name: string) => (fields[name]?.trim() ? { [name]: fields[name].trim() } : {})
    const contact = { ...filled('name'), ...filled('phone'), ...filled('email') }
    const request = { ...(Object.keys(contact).length > 0 ? { contact } : {}), ...filled('preferredTime') }
    if (Object.keys(request).length > 0) void session.requestPerson(request)
  } else if (text) void session.send(text.trim())
}
