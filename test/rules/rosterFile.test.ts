import { describe, expect, it } from 'vitest'
import {
  decodeText,
  readDay,
  readRole,
  readRosterFile,
  readTime,
  writeRosterFile,
} from '../../src/domain/rosterFile.ts'

describe('a roster file', () => {
  const row = {
    line: 'tax-chat',
    person: '1001',
    name: '=HYPERLINK("http://x")',
    role: 'A岗',
    day: '2026-11-24',
    from: '09:00',
    to: '12:00',
  }

  it('is written for Excel and read again, in every language', () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
      const text = writeRosterFile([row], locale)
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text).not.toMatch(/(^|,|")=/m)
      const decoded = decodeText(new TextEncoder().encode(text)) ?? ''
      expect(readRosterFile(decoded, locale)).toMatchObject({
        rows: [{ number: 2, cells: { ...row, name: `'${row.name}` } }],
      })
    }
  })

  it('is read in GB18030, with semicolons, other orders and empty lines', () => {
    // 工号;线路;岗位;日期;开始;结束 in GB18030.
    const head = [
      0xb9, 0xa4, 0xba, 0xc5, 0x3b, 0xcf, 0xdf, 0xc2, 0xb7, 0x3b, 0xb8, 0xda, 0xce, 0xbb, 0x3b, 0xc8, 0xd5, 0xc6, 0xda,
      0x3b, 0xbf, 0xaa, 0xca, 0xbc, 0x3b, 0xbd, 0xe1, 0xca, 0xf8,
    ]
    const body = new TextEncoder().encode('\r\n\r\n1001;tax-chat;b;2026/1/5;9:00;12:00\r\n;;;;;\r\n')
    const text = decodeText(Uint8Array.from([...head, ...body])) ?? ''
    const read = readRosterFile(text, 'en')
    expect(read).toMatchObject({
      rows: [{ number: 3, cells: { person: '1001', line: 'tax-chat', role: 'b', day: '2026/1/5' } }],
    })
    expect(decodeText(Uint8Array.from([0x81, 0x20, 0xff, 0xff]))).toBeUndefined()
    expect(readRosterFile('a,b\n1,2', 'en')).toEqual({
      missing: ['Line', 'Service number', 'Role', 'Date', 'From', 'To'],
    })
    expect(readRosterFile('"', 'zh-CN')).toHaveProperty('missing')
  })

  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026/1/5', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['2026-02-30', undefined],
    ['24.11.2026', undefined],
  ])('day %s', (cell, day) => expect(readDay(cell)?.toString()).toBe(day))

  it.each([
    ['9:00', 540],
    ['09：30', 570],
    ['09:00:00', 540],
    ['24:00', 1440],
    ['24:30', undefined],
    ['9', undefined],
    ['09:75', undefined],
  ])('time %s', (cell, minutes) => expect(readTime(cell)).toBe(minutes))

  it.each([
    ['A岗', 'A'],
    ['B崗', 'B'],
    ['a', 'A'],
    ['B-role', 'B'],
    ['带班领导', 'leader'],
    ['Leader', 'leader'],
    ['C', undefined],
  ])('role %s', (cell, role) => expect(readRole(cell)).toBe(role))
})
