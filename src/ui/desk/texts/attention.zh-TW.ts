import type { attentionZhCN } from './attention.zh-CN.ts'

export const attentionZhTW: typeof attentionZhCN = {
  viewers: {
    viewing: (name) => `${name} 正在檢視`,
    replying: (name) => `${name} 正在回覆`,
  },
  replyingNow: (names) => `${names} 正在回覆這位民眾。再按一次「傳送」，您的訊息也會送出。`,
  sort: '排序',
  sorts: { usual: '建議順序', due: '剩餘時間', waited: '等候最久', newest: '最新' },
  claimNext: '接手下一件',
  nobodyWaits: '本機關沒有等候接手的案件',
  markRead: '標示為已讀',
  markUnread: '標示為未讀',
  markedRead: '已標示為已讀',
  markedUnread: '已標示為未讀',
  keys: { claimNext: '接手下一件', mark: '標示已讀 / 未讀' },
  holding: { label: '回覆延後 5 秒傳送', hint: '這 5 秒內可以復原。關閉時立即傳給民眾。' },
  undo: {
    button: '復原',
    key: '復原剛才的動作（5 秒內）',
    hint: (what) => `${what}。5 秒內可以復原：Ctrl+Z`,
    undone: '已復原',
    sending: '即將傳送',
    resolving: '即將結案',
    now: '立即傳送',
    held: '5 秒內可以復原',
    failed: (what) => `沒有成功：${what}`,
  },
}
