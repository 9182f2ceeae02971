import type { placesZhCN } from './places.zh-CN.ts'

export const placesZhTW: typeof placesZhCN = {
  label: '頁面',
  menu: '開啟選單',
  skip: '跳至頁面內容',
  names: {
    desk: '對話',
    roster: '值班表',
    lines: '聯絡線路',
    calendar: '行事曆',
    notices: '通知',
    misses: '未接通',
    staff: '人員',
  },
  notForYou: '您的帳號無法使用此頁面',
  notForYouHint: '如有需要，請洽系統管理員。',
}
