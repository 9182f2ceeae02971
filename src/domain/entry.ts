import type { Locale } from './locale.ts'

/** The parts of an answer for which citizens ask one by one, in the order in which a card shows them. */
export const facetKeys = ['who', 'materials', 'steps', 'timeLimit', 'fee', 'place', 'phone', 'law'] as const
export type FacetKey = (typeof facetKeys)[number]

/** The `##` headings of an entry file and the labels on a card, the same words in both. */
export const facetLabels: Record<Locale, Record<FacetKey, string>> = {
  'zh-CN': {
    who: '适用对象',
    materials: '材料',
    steps: '流程',
    timeLimit: '时限',
    fee: '费用',
    place: '地点',
    phone: '电话',
    law: '依据',
  },
  'zh-TW': {
    who: '適用對象',
    materials: '文件',
    steps: '流程',
    timeLimit: '時限',
    fee: '費用',
    place: '地點',
    phone: '電話',
    law: '依據',
  },
  en: {
    who: 'Who',
    materials: 'Documents',
    steps: 'Steps',
    timeLimit: 'Time limit',
    fee: 'Fee',
    place: 'Place',
    phone: 'Phone',
    law: 'Legal basis',
  },
}

/** A law, rule or official notice on which an entry rests. Dates are ISO days, `checkedAt` is when we last read it. */
export interface Source {
  title: string
  article?: string | undefined
  number?: string | undefined
  issuer?: string | undefined
  issuedAt?: string | undefined
  url?: string | undefined
  checkedAt: string
  /** How it was checked: in its own text (when absent), or where others quote it. */
  via?: 'text' | 'quotation' | undefined
}

/** Where an entry is true: everywhere, or only in the example city (示例城市), which its card must say. */
export type Scope = 'national' | 'example-city'

/** Whether the card offers a person (`offer`), the question always goes to one (`always`), or neither is useful. */
export type HandoffPolicy = 'offer' | 'always' | 'never'

/**
 * One reviewed question with its whole answer in one language. `id` names the matter and is the same in every language;
 * `answer` and the facets are safe Markdown; validity days are inclusive, in Asia/Shanghai.
 */
export interface Entry {
  id: string
  locale: Locale
  topic: string
  title: string
  phrasings: string[]
  /** Real questions with which editors test the entry; never indexed, so that a test cannot pass by heart. */
  testQuestions: string[]
  departmentId: string
  scope: Scope
  handoff: HandoffPolicy
  sources: Source[]
  validFrom: string
  validTo?: string | undefined
  reviewBy: string
  answer: string
  facets: Partial<Record<FacetKey, string>>
  /** Set where a release made this version by converting the characters of another; nobody wrote it. */
  convertedFrom?: Locale | undefined
}

/** Whether an entry may speak on this day (ISO day in Asia/Shanghai). */
export function isValidOn(entry: Pick<Entry, 'validFrom' | 'validTo'>, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === undefined || day <= entry.validTo)
}
