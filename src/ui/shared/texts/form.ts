import type { FacetKey } from '../../../domain/entry.ts'
import type { HandoffState } from '../../../domain/handoff.ts'
import type { SystemNotice } from '../../../domain/message.ts'
import type { TimelineItem } from '../../../domain/timelineItem.ts'
import type { ClosingTexts } from './closing.form.ts'

/** The words of the citizens' pages and widget, in one language. `{name}` stands for a value. */
export interface Texts {
  launcher: string
  title: string
  subtitle: string
  serviceName: string
  skip: string
  nav: { chat: string; case: string; faq: string; lines: string; language: string }
  elder: { on: string; off: string }
  close: string
  person: string
  phone: string
  deskOpen: string
  commonMatters: string
  startWith: string
  log: string
  you: string
  assistant: string
  agent: string
  input: string
  placeholder: string
  send: string
  privacy: string
  counter: string
  tooLong: string
  thinking: string
  stillThinking: string
  done: string
  newMessages: string
  sending: string
  failed: string
  retry: string
  reload: string
  offline: string
  noAnswer: string
  notSaved: string
  sources: string
  checkedAt: string
  viaQuotation: string
  reviewBy: string
  validFrom: string
  validTo: string
  exampleCity: string
  converted: string
  matchedByAssistant: string
  newWindow: string
  expired: string
  noneOfThese: string
  urgent: string
  helpful: string
  helped: string
  notHelped: string
  wrong: string
  thanksForRating: string
  readAloud: string
  stopReading: string
  copy: string
  copied: string
  facetQuestions: Record<FacetKey, string>
  notice: Record<SystemNotice['code'], string>
  handoff: {
    title: string
    number: string
    code: string
    keepBoth: string
    department: string
    handler: string
    due: string
    ahead: string
    next: string
    wait: string
    offHours: string
    contactTitle: string
    contactWhy: string
    name: string
    phone: string
    email: string
    time: string
    saveContact: string
    contactSaved: string
    withdraw: string
    track: string
    states: Record<HandoffState, string>
  }
  case: {
    title: string
    intro: string
    example: string
    show: string
    state: string
    owner: string
    handler: string
    opened: string
    due: string
    late: string
    provisional: string
    promise: string
    law: string
    progress: string
    result: string
    timeline: string
    withdraw: string
    another: string
    events: Record<TimelineItem['code'], string>
  }
  closing: ClosingTexts['words']
  faq: { title: string; search: string; find: string; none: string; ask: string; more: string; all: string }
  demo: { title: string; intro: string; how: string }
  error: { home: string; requestId: string }
  footer: string
}
