import type { ComponentType } from 'preact'
import type { CitizenHandoff, Mode } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Texts } from '../shared/texts/form.ts'
import type { ChatState } from './chatState.ts'

/** What a visitor does, as the names and values of a form: the same with and without JavaScript. */
export type Fields = Record<string, string>

/** What every part of the chat gets. */
export interface ChatView {
  locale: Locale
  mode: Mode
  t: Texts
  state: ChatState
  /** Takes a form's fields; absent on the server, where the form itself is sent. */
  act?: ((fields: Fields) => void) | undefined
  /** `page`: the chat is the page's main part; `widget`: it is a dialog over somebody's page. */
  place: 'page' | 'widget'
  /** Where the server's pages are, for a chat on another site. */
  base?: string
  /** The number to call until the desk's own is known. */
  phone?: string | undefined
  /** The forms of a case; absent until a browser has loaded them. */
  CaseForms?: ComponentType<{ view: ChatView; handoff: CitizenHandoff }> | undefined
}

/** Headings below the chat's own title: the page's title is an h1, the widget's an h2. */
export const headingsIn = (place: ChatView['place']) =>
  place === 'page' ? ({ main: 'h2', sub: 'h3' } as const) : ({ main: 'h3', sub: 'h4' } as const)

/** Nobody has the case yet and nobody is there now: somebody has to know how to reach the citizen. */
export const needsContact = ({ state, handlerName }: CitizenHandoff): boolean =>
  state === 'following_up' && !handlerName
