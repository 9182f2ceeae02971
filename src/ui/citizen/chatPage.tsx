import { texts } from '../shared/texts/catalogue.ts'
import { CaseForms } from '../widget/CaseForms.tsx'
import { Chat } from '../widget/Chat.tsx'
import { Composer } from '../widget/Composer.tsx'
import type { ChatState } from '../widget/chatState.ts'
import type { ChatView } from '../widget/view.ts'
import { type PageFrame, renderPage } from './Page.tsx'

export interface ChatPageProps {
  frame: PageFrame
  state: ChatState
  /** The conversation of this browser, which the script takes over. */
  key?: { conversationId: string; token: string } | undefined
  /** A question that is written already, to be sent with one tap. */
  draft: string
  /** Common matters beside the chat. */
  matters: { id: string; title: string }[]
}

/** `/`: the chat, whole without JavaScript, taken over by the panel with it. */
export function renderChatPage({ frame, state, key, matters, draft }: ChatPageProps): string {
  const { locale, mode } = frame
  const t = texts[locale]
  const view: ChatView = { locale, mode, t, state, place: 'page', CaseForms }
  const { desk, greeting, suggestions, messages, handoff } = state
  return renderPage({
    frame,
    title: t.title,
    current: 'chat',
    noIndex: draft !== '',
    script: frame.assets.panel !== '',
    children: (
      <div class="columns">
        <aside class="side">
          <h2>{t.commonMatters}</h2>
          <ul>
            {matters.map(({ id, title }) => (
              <li key={id}>
                <a href={`/faq/${id}`}>{title}</a>
              </li>
            ))}
            <li>
              <a href="/faq">{t.faq.all}</a>
            </li>
          </ul>
          <h2>{t.case.title}</h2>
          <ul>
            <li>
              <a href="/case">{t.case.intro}</a>
            </li>
          </ul>
        </aside>
        <div
          id="lianxin-chat"
          data-locale={locale}
          data-mode={mode}
          data-conversation={key?.conversationId}
          data-token={key?.token}
          data-state={JSON.stringify({ desk, greeting, suggestions, messages, handoff })}
        >
          <Chat
            view={view}
            composer={<Composer view={view} draft={draft} />}
            live={
              handoff && (
                <p class="lx-keep lx-reload">
                  <a class="lx-button" href="/">
                    {t.reload}
                  </a>
                </p>
              )
            }
          />
        </div>
      </div>
    ),
  })
}
