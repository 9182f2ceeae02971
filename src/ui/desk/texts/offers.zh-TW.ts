import type { offersZhCN } from './offers.zh-CN.ts'

export const offersZhTW: typeof offersZhCN = {
  presence: {
    label: '我的狀態',
    states: { online: '線上', busy: '忙碌', away: '離開' },
    set: (state) => `我的狀態：${state}`,
    failed: '狀態未送出',
    failedHint: '狀態沒有送到伺服器，正在重試。送達之前可能不會派案給您。',
  },
  title: '請您接聽',
  lead: (department) => `來自${department}`,
  left: (seconds) => `剩 ${seconds} 秒`,
  take: '接聽',
  decline: '不接',
  why: '不接的原因？會立即請下一位。',
  reasons: ['正在服務其他民眾', '不屬本機關業務', '需要馬上離開'],
  other: '其他原因',
  send: '不接，轉下一位',
  back: '返回',
  declined: '已轉給下一位',
  arrived: (topic, seconds) => `請您接聽：${topic}。請在 ${seconds} 秒內回應。`,
  gone: '請您接聽的案件已有人接手或轉給下一位',
  failed: '沒有成功',
  notice: '有民眾請您接聽',
  keys: { take: '接聽派給我的', turnDown: '不接派給我的' },
}
