import type { CalendarProblem } from './calendarFile.ts'
import type { Locale } from './locale.ts'

/** What is wrong with an uploaded calendar, in words that say what to correct. */
export const calendarProblemTexts: Record<Locale, Record<CalendarProblem['code'], string>> = {
  'zh-CN': {
    unreadable: '文件读不懂：请用 JSON，或表头为 date,kind 的 CSV（kind 填 off 或 makeup）',
    year_missing: '文件里没有 {value} 年',
    year_out_of_range: '{value} 年不能上传，只接受 2025 至 2100 年',
    not_official: '只能上传正式放假通知，状态须为 official',
    source_missing: '请写明依据（通知名称和文号）',
    day_invalid: '日期 {value} 不存在或不在这一年',
    day_twice: '日期 {value} 重复，或既放假又上班',
    makeup_on_weekday: '{value} 不是周末，不能作调休上班日',
    statutory_missing: '缺少法定节假日 {value}',
    count_implausible: '全年放假 {value} 天（含周末），应在 110 至 125 天之间',
  },
  'zh-TW': {
    unreadable: '檔案無法讀取：請使用 JSON，或標題列為 date,kind 的 CSV（kind 填 off 或 makeup）',
    year_missing: '檔案中沒有 {value} 年',
    year_out_of_range: '{value} 年無法上傳，僅接受 2025 至 2100 年',
    not_official: '僅能上傳正式放假公告，狀態須為 official',
    source_missing: '請寫明依據（公告名稱與文號）',
    day_invalid: '日期 {value} 不存在或不屬於該年',
    day_twice: '日期 {value} 重複，或同時列為放假與補班',
    makeup_on_weekday: '{value} 不是週末，不能列為補班日',
    statutory_missing: '缺少法定假日 {value}',
    count_implausible: '全年放假 {value} 天（含週末），應介於 110 至 125 天',
  },
  en: {
    unreadable: 'The file cannot be read: use JSON, or CSV with the columns date,kind (kind is off or makeup)',
    year_missing: 'The file does not hold {value}',
    year_out_of_range: '{value} cannot be uploaded; only 2025 to 2100',
    not_official: 'Only an official notice can be uploaded: its status must be official',
    source_missing: 'Name the notice and its document number as the source',
    day_invalid: '{value} does not exist or lies in another year',
    day_twice: '{value} is listed twice, or both off and worked',
    makeup_on_weekday: '{value} is no weekend day and cannot be made up',
    statutory_missing: 'The statutory day off {value} is missing',
    count_implausible: '{value} days off in the year with weekends; it should be 110 to 125',
  },
}
