import { render } from 'preact'
import type { Mode } from '../../domain/contract.ts'
import { findLocale } from '../../domain/locale.ts'
import styles from './chat.css?inline'
import type { ChatState } from './chatState.ts'
import { keepWriting } from './keepWriting.ts'
import { LiveChat } from './LiveChat.tsx'
import { loadTexts } from './loadTexts.ts'
import { createSession } from './session.ts'
import { loadCaseForms } from './useCaseForms.ts'

/** What the loader tells: where the server is, and what its script tag asks for. */
export interface WidgetOptions {
  base: string
  locale: string
  mode: string
  departmentId?: string | undefined
  phone: string
  onClose: () => void
}

/** Draws the chat into the widget's shadow root and puts the focus where the next question is written. */
async function mount(root: ShadowRoot, frame: HTMLElement, options: WidgetOptions): Promise<void> {
  const { base, mode, departmentId, phone, onClose } = options
  const locale = findLocale(options.locale) ?? 'zh-CN'
  const t = await loadTexts(locale)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const session = createSession({ base, locale, mode: modeOf(mode), departmentId, phone })
  render(<LiveChat session={session} t={t} place="widget" onClose={onClose} />, frame)
}

const modeOf = (mode: string | undefined): Mode => (mode === 'elder' ? 'elder' : 'standard')

/** On the chat page: takes over what the server drew, with the conversation that it put into the page. */
async function enhance(main: HTMLElement): Promise<void> {
  const { mode, conversation, token, state } = main.dataset
  const locale = findLocale(main.dataset['locale']) ?? 'zh-CN'
  const initial = state ? (JSON.parse(state) as Partial<ChatState>) : undefined
  // What the server drew must not go away for a moment.
  const [t] = await Promise.all([loadTexts(locale), initial?.handoff && loadCaseForms()])
  const { draft, restore } = keepWriting(main)
  const session = createSession({
    base: location.origin,
    locale,
    mode: modeOf(mode),
    key: conversation && token ? { conversationId: conversation, token } : undefined,
    initial,
    draft,
  })
  // Loaded again, the page must not write the link's question a second time.
  if (location.pathname === '/ask') history.replaceState(null, '', '/')
  main.replaceChildren()
  render(<LiveChat session={session} t={t} place="page" />, main)
  restore()
}

// The loader is a classic script and finds the panel here.
Object.assign(globalThis, { [Symbol.for('lianxin.mount')]: mount })
const page = document.getElementById('lianxin-chat')
if (page) void enhance(page)

export type Mount = typeof mount
