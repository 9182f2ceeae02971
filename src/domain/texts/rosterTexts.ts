import type { DutyRole } from '../duty.ts'
import type { Locale } from '../locale.ts'
import type { RosterColumn, RosterProblemCode } from '../rosterContract.ts'

/** Words of the files and feeds of the duty roster; `{name}` stands for a value. */
export interface RosterTexts {
  columns: Record<RosterColumn, string>
  roles: Record<DutyRole, string>
  problems: Record<RosterProblemCode, string>
  /** Title of a calendar feed, and what stands in its entries. */
  feed: string
  duty: string
  standIn: string
  covered: string
  uncovered: string
}

export const rosterTexts: Record<Locale, RosterTexts> = {
  'zh-CN': {
    columns: { line: '线路', person: '工号', name: '姓名', role: '岗位', day: '日期', from: '开始', to: '结束' },
    roles: { A: 'A岗', B: 'B岗', leader: '带班' },
    problems: {
      line_unknown: '没有“{value}”这条线路，或者不归您管理。',
      person_unknown: '该部门没有工号为“{value}”的坐席。',
      role_unknown: '不认识岗位“{value}”，请写 A、B 或带班。',
      day_invalid: '日期“{value}”不对，请写成 2026-11-24。',
      time_invalid: '时间“{value}”不对，请写成 09:00。',
      is_over: '这一班已经结束。',
      clash: '与从 {value} 起的班次时间冲突。',
    },
    feed: '{name}的值班',
    duty: '{role}值班 · {line}',
    standIn: '替{name}值{role} · {line}',
    covered: '{role}值班（由{name}代班）· {line}',
    uncovered: '{role}值班（已请假）· {line}',
  },
  'zh-TW': {
    columns: { line: '線路', person: '工號', name: '姓名', role: '崗位', day: '日期', from: '開始', to: '結束' },
    roles: { A: 'A崗', B: 'B崗', leader: '帶班' },
    problems: {
      line_unknown: '沒有「{value}」這條線路，或不屬您管理。',
      person_unknown: '該部門沒有工號「{value}」的坐席。',
      role_unknown: '無法辨識崗位「{value}」，請填 A、B 或帶班。',
      day_invalid: '日期「{value}」有誤，請寫成 2026-11-24。',
      time_invalid: '時間「{value}」有誤，請寫成 09:00。',
      is_over: '這一班已經結束。',
      clash: '與自 {value} 起的班次時間衝突。',
    },
    feed: '{name}的值班',
    duty: '{role}值班 · {line}',
    standIn: '代{name}值{role} · {line}',
    covered: '{role}值班（由{name}代班）· {line}',
    uncovered: '{role}值班（已請假）· {line}',
  },
  en: {
    columns: {
      line: 'Line',
      person: 'Service number',
      name: 'Name',
      role: 'Role',
      day: 'Date',
      from: 'From',
      to: 'To',
    },
    roles: { A: 'A-role', B: 'B-role', leader: 'Leader' },
    problems: {
      line_unknown: 'There is no line "{value}", or it is not yours to keep.',
      person_unknown: 'The department has nobody at the desk with the service number "{value}".',
      role_unknown: '"{value}" is no role; write A, B or leader.',
      day_invalid: '"{value}" is no date; write it like 2026-11-24.',
      time_invalid: '"{value}" is no time; write it like 09:00.',
      is_over: 'This shift is over.',
      clash: 'It overlaps with the shift from {value}.',
    },
    feed: 'On duty: {name}',
    duty: '{role} · {line}',
    standIn: '{role} for {name} · {line}',
    covered: '{role} ({name} stands in) · {line}',
    uncovered: '{role} (absent) · {line}',
  },
}
