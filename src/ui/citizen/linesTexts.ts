import type { Locale } from '../../domain/locale.ts'
import type { HoursWords } from '../shared/hours.ts'

interface LinesTexts extends HoursWords {
  title: string
  intro: string
  none: string
  openNow: string
  opensAt: string
  closed: string
  workingDays: string
  daysOff: string
  closures: string
  closure: string
  from: string
  waiting: string
  waitingCount: string
  expectedWait: string
  checked: string
  notChecked: string
  call: string
  ask: string
}

const zhCN: LinesTexts = {
  title: '公开线路与服务时间',
  intro: '以下是各部门对外公布的在线咨询和电话，时间均为北京时间。调休上班的周末按工作日算。',
  none: '目前没有对外公布的线路，请拨打 12345。',
  openNow: '现在是服务时间',
  opensAt: '现在休息，{at} 开始接待',
  closed: '近期不接待',
  workingDays: '工作日',
  daysOff: '周末和节假日',
  closedThen: '休息',
  allDay: '全天 24 小时',
  and: '，',
  closures: '临时停止接待',
  closure: '{days}：{reason}',
  from: '{from} 至 {to}',
  waiting: '正在排队',
  waitingCount: '{n} 人',
  expectedWait: '，预计等 {m} 分钟左右',
  checked: '上次核对',
  notChecked: '尚未核对',
  call: '拨打 {phone}',
  ask: '在线提问，或者转人工',
}

const zhTW: LinesTexts = {
  title: '各單位聯絡方式與服務時間',
  intro: '這裡列出各單位公布的線上諮詢與電話，時間以北京時間為準。補班的週末視同上班日。',
  none: '目前沒有公布的聯絡方式，請撥 12345。',
  openNow: '現在是服務時間',
  opensAt: '現在休息，{at} 起有人服務',
  closed: '近期暫停服務',
  workingDays: '上班日',
  daysOff: '週末與假日',
  closedThen: '休息',
  allDay: '全天 24 小時',
  and: '、',
  closures: '暫停服務的日子',
  closure: '{days}：{reason}',
  from: '{from} 到 {to}',
  waiting: '等候人數',
  waitingCount: '{n} 人',
  expectedWait: '，大約要等 {m} 分鐘',
  checked: '最近一次查核',
  notChecked: '還沒查核過',
  call: '撥打 {phone}',
  ask: '線上提問，或找專人協助',
}

const en: LinesTexts = {
  title: 'Contacts and hours',
  intro:
    'The chat desks and phone numbers of every department. Times are Beijing time. Weekends worked in place of a holiday count as working days.',
  none: 'No contacts are published at present. Please call 12345.',
  openNow: 'Open now',
  opensAt: 'Closed now, opens {at}',
  closed: 'Closed for the time being',
  workingDays: 'Working days',
  daysOff: 'Weekends and holidays',
  closedThen: 'closed',
  allDay: '24 hours',
  and: ' and ',
  closures: 'Closed in the days to come',
  closure: '{days}: {reason}',
  from: '{from} to {to}',
  waiting: 'Waiting now',
  waitingCount: '{n}',
  expectedWait: ', about {m} min to wait',
  checked: 'Last checked',
  notChecked: 'not checked yet',
  call: 'Call {phone}',
  ask: 'Ask online, or talk to a person',
}

/** The words of the page of lines; the chat does not load them. */
export const linesTexts: Record<Locale, LinesTexts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }
