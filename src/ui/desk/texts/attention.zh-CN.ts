/** Words of who looks at what, of read and unread, of the order of lists, and of undoing. */
export const attentionZhCN = {
  viewers: {
    viewing: (name: string) => `${name} 正在查看`,
    replying: (name: string) => `${name} 正在回复`,
  },
  replyingNow: (names: string) => `${names} 正在回复这位群众。再按一次“发送”，您的话也会发出。`,
  sort: '排序',
  sorts: { usual: '建议顺序', due: '剩余时间', waited: '等待最久', newest: '最新' },
  claimNext: '领取下一件',
  nobodyWaits: '本部门没有等待领取的',
  markRead: '标为已读',
  markUnread: '标为未读',
  markedRead: '已标为已读',
  markedUnread: '已标为未读',
  keys: { claimNext: '领取下一件', mark: '标为已读 / 未读' },
  holding: { label: '回复延迟 5 秒发送', hint: '这 5 秒里可以撤销。关闭时立即发给群众。' },
  undo: {
    button: '撤销',
    key: '撤销刚才的操作（5 秒内）',
    hint: (what: string) => `${what}。5 秒内可以撤销：Ctrl+Z`,
    undone: '已撤销',
    sending: '即将发送',
    resolving: '即将办结',
    now: '立即发送',
    held: '5 秒内可以撤销',
    failed: (what: string) => `没有成功：${what}`,
  },
}
