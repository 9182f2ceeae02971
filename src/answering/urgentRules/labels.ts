import type { Locale } from '../../domain/locale.ts'

/** Names of the numbers, as they stand beside them on the card. */
export const hotlineLabels: Record<string, Record<Locale, string>> = {
  '110': {
    'zh-CN': '公安报警（不便说话可发短信到12110）',
    'zh-TW': '公安報警（不便說話可發簡訊到12110）',
    en: 'Police (12110 by text message)',
  },
  '119': { 'zh-CN': '消防救援', 'zh-TW': '消防救援', en: 'Fire and rescue' },
  '120': { 'zh-CN': '医疗急救', 'zh-TW': '醫療急救', en: 'Ambulance' },
  '122': { 'zh-CN': '交通事故报警', 'zh-TW': '交通事故報警', en: 'Traffic accidents' },
  '12356': { 'zh-CN': '心理援助热线', 'zh-TW': '心理援助熱線', en: 'Mental health support line' },
  '12355': { 'zh-CN': '青少年服务台', 'zh-TW': '青少年服務台', en: 'Youth support line' },
  '12338': { 'zh-CN': '妇女维权热线', 'zh-TW': '婦女維權熱線', en: "Women's rights line" },
  '12348': { 'zh-CN': '公共法律服务（法律援助）', 'zh-TW': '公共法律服務（法律援助）', en: 'Legal aid' },
  '96110': { 'zh-CN': '反诈预警劝阻', 'zh-TW': '反詐預警勸阻', en: 'Anti-fraud line' },
  '12345': { 'zh-CN': '政务服务便民热线', 'zh-TW': '政務服務便民熱線', en: 'Government service line' },
  '95598': { 'zh-CN': '供电报修', 'zh-TW': '供電報修', en: 'Power failure service' },
  '12388': { 'zh-CN': '纪检监察举报', 'zh-TW': '紀檢監察舉報', en: 'Reports on officials (discipline inspection)' },
  '12339': { 'zh-CN': '国家安全机关举报', 'zh-TW': '國家安全機關舉報', en: 'State security reports' },
  '12389': { 'zh-CN': '公安民警违法违纪举报', 'zh-TW': '公安民警違法違紀舉報', en: 'Reports on police officers' },
}
