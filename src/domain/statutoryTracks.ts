import type { Locale } from './locale.ts'
import type { Limit, Preset } from './presets.ts'

/** A procedure with a time limit of its own, set by law and longer than the hotline's. */
export interface StatutoryTrack {
  id: StatutoryTrackId
  names: Record<Locale, string>
  /** For the decision. */
  limit: Limit & { unit: 'legalDays' | 'workingDays' }
  /** What the law lets be added to it at most, in its unit; 0: nothing. */
  addable: number
  /** Whose law it is: presets of other places do not know it. */
  presets: readonly Preset['id'][]
}

export const statutoryTrackIds = [
  'petition',
  'open_information',
  'reconsideration',
  'licence',
  'consumer',
  'labour_inspection',
  'labour_arbitration',
  'work_injury',
  'legal_aid',
  'sme_arrears',
  'freedom_of_information',
] as const
export type StatutoryTrackId = (typeof statutoryTrackIds)[number]

/** While a statutory limit runs, the citizen hears how it stands at least so often: the promise of this system. */
export const progressEvery: Limit = { value: 5, unit: 'workingDays', basis: '本系统承诺' }

const china = ['cn-national-like', 'cn-beijing-like'] as const

const track = (
  id: StatutoryTrackId,
  names: [zhCN: string, zhTW: string, en: string],
  [value, unit, addable]: [number, 'legalDays' | 'workingDays', number],
  basis: string,
  presets: readonly Preset['id'][] = china,
): StatutoryTrack => ({
  id,
  names: { 'zh-CN': names[0], 'zh-TW': names[1], en: names[2] },
  limit: { value, unit, basis },
  addable,
  presets,
})

/** Limits of decision with the article that sets them. */
const tracks: readonly StatutoryTrack[] = [
  track('petition', ['信访事项', '信訪事項', 'Petition'], [60, 'legalDays', 30], '《信访工作条例》第三十四条'),
  track(
    'open_information',
    ['政府信息公开申请', '政府資訊公開申請', 'Request for government information'],
    [20, 'workingDays', 20],
    '《政府信息公开条例》第三十三条',
  ),
  track(
    'reconsideration',
    ['行政复议', '行政複議', 'Administrative reconsideration'],
    [60, 'legalDays', 30],
    '《行政复议法》第六十二条',
  ),
  track(
    'licence',
    ['行政许可', '行政許可', 'Administrative licence'],
    [20, 'workingDays', 10],
    '《行政许可法》第四十二条',
  ),
  track(
    'consumer',
    ['消费投诉', '消費申訴', 'Consumer complaint'],
    [7, 'workingDays', 0],
    '《消费者权益保护法》第四十六条',
  ),
  track(
    'labour_inspection',
    ['劳动保障监察', '勞動保障監察', 'Labour inspection'],
    [60, 'workingDays', 30],
    '《劳动保障监察条例》第十七条',
  ),
  track(
    'labour_arbitration',
    ['劳动争议仲裁', '勞動爭議仲裁', 'Labour arbitration'],
    [45, 'legalDays', 15],
    '《劳动争议调解仲裁法》第四十三条',
  ),
  track(
    'work_injury',
    ['工伤认定', '職業傷害認定', 'Recognition of a work injury'],
    [60, 'legalDays', 0],
    '《工伤保险条例》第二十条',
  ),
  track('legal_aid', ['法律援助', '法律扶助', 'Legal aid'], [7, 'legalDays', 0], '《法律援助法》第四十三条'),
  track(
    'sme_arrears',
    ['拖欠中小企业账款投诉', '拖欠中小企業帳款申訴', 'Arrears owed to a small enterprise'],
    [30, 'legalDays', 0],
    '《保障中小企业款项支付条例》第二十五条',
  ),
  track(
    'freedom_of_information',
    ['信息公开请求', '資訊公開請求', 'Freedom of information request'],
    [20, 'workingDays', 0],
    'Freedom of Information Act 2000, section 10',
    ['en-gov-like'],
  ),
]

/** The track of this id. */
export function getStatutoryTrack(id: StatutoryTrackId): StatutoryTrack {
  const found = tracks.find((one) => one.id === id)
  if (!found) throw new Error(`there is no statutory track ${id}`)
  return found
}

/** The tracks that a handoff of this preset may be put on. */
export const listStatutoryTracks = (preset: Preset['id']): readonly StatutoryTrack[] =>
  tracks.filter(({ presets }) => presets.includes(preset))
