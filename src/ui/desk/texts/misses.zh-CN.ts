import type { MissReason, Tier } from '../../../domain/duty.ts'

const reasons: Record<MissReason, string> = {
  no_staff_on_roster: '没有人排班',
  rostered_but_offline: '排了班但不在线',
  all_busy: '都在忙',
  abandoned: '群众中途离开',
  routing_loop: '问遍了没人接',
  system_error: '系统故障',
  after_hours: '非服务时间',
}

const tiers: Record<Tier, string> = {
  A: 'A岗',
  B: 'B岗',
  leader: '带班领导',
  department: '本部门其他人',
  pool: '其他部门',
}

/** Words of the page of misses. */
export const missesZhCN = {
  lead: '有人找却没有接上的情况：问过谁、为什么没接上。',
  leadWeek: '最近 7 天里有人找却没有接上的情况：问过谁、为什么没接上。',
  failed: '漏接记录没有读取成功',
  filters: '筛选',
  from: '从',
  to: '到',
  department: '部门',
  allDepartments: '全部部门',
  reason: '原因',
  allReasons: '全部原因',
  clear: '清除筛选',
  byReason: '按原因统计',
  contacts: (count: number) => `${count} 次没人接`,
  steps: (count: number) => `另有 ${count} 次找下一位`,
  none: '没有漏接',
  noneHint: '这段时间里每个来访都有人接。可以换一段时间再看。',
  caption: '漏接明细，最近的在前',
  at: '时间',
  handoff: '受理单',
  who: '问到谁',
  wholeContact: '整次来访没有人接',
  more: (count: number) => `再显示一些（还有 ${count} 条）`,
  reasons,
  tiers,
}
