import { buildIndex } from '../../../src/answering/buildIndex.ts'
import type { Entry } from '../../../src/domain/entry.ts'
import { readLanguage } from '../../world/language.ts'

/** A small base of invented entries, enough for the rules of a conversation. */
function entry(id: string, given: Partial<Entry>): Entry {
  return {
    id,
    locale: 'zh-CN',
    topic: 'test',
    title: id,
    phrasings: [],
    testQuestions: [],
    departmentId: 'public-security',
    scope: 'national',
    handoff: 'offer',
    sources: [],
    validFrom: '2020-01-01',
    reviewBy: '2027-01-01',
    answer: '',
    facets: {},
    ...given,
  }
}

export const sampleEntries: readonly Entry[] = [
  entry('id-card', {
    title: '身份证丢了怎么补办',
    phrasings: ['身份证补办', '身份证遗失补领', '身份证被偷了怎么办', '居民身份证不见了重新办一张'],
    answer: '到派出所申请补领。',
    facets: { materials: '户口簿。', fee: '40元。', timeLimit: '60日。', place: '派出所。', phone: '12345' },
  }),
  entry('id-card', {
    locale: 'en',
    title: 'How to replace a lost ID card',
    phrasings: ['lost my id card', 'replace id card', 'my id card was stolen', 'get a new identity card'],
    answer: 'Apply at a police station.',
    facets: { materials: 'Household register.', fee: '40 yuan.' },
  }),
  entry('passport', {
    title: '怎么办护照',
    phrasings: ['护照办理', '第一次办护照', '护照怎么申请', '出国要办护照'],
    answer: '到出入境管理机构申请。',
    facets: { fee: '120元。' },
  }),
  entry('low-income', {
    title: '怎么申请低保',
    phrasings: ['低保申请', '生活困难想吃低保', '最低生活保障怎么办'],
    answer: '向乡镇或街道申请。',
    handoff: 'always',
  }),
  entry('heating', {
    title: '供暖什么时候开始',
    phrasings: ['几号供暖', '什么时候来暖气', '今年供暖时间'],
    answer: '十一月十五日。',
    validTo: '2025-03-31',
  }),
]

const language = await readLanguage()
export const sampleIndex = buildIndex(sampleEntries, language)
