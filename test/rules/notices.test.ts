import { describe, expect, it } from 'vitest'
import { checkUrl, isPrivateAddress } from '../../src/channels/addresses.ts'
import { locales } from '../../src/domain/locale.ts'
import {
  backOffSeconds,
  maxAttempts,
  nextDelaySeconds,
  noticeKindNames,
  noticeKinds,
} from '../../src/domain/notices.ts'
import { noticeTexts, writeNotice } from '../../src/domain/texts/notices/writeNotice.ts'

describe('the words of notices', () => {
  const every = locales.flatMap((locale) => noticeKindNames.map((kind) => [locale, kind] as const))
  const at = '2026-11-24T02:00:00.000Z'

  it.each(every)('%s %s: every value of the text is one that the kind brings', (locale, kind) => {
    const own = Object.fromEntries(
      (noticeKinds[kind].params ?? []).map((name) => [name, name.endsWith('At') ? at : 'A']),
    )
    const params = { ...own, number: '20261124-000001-7', departmentId: 'tax' }
    const department = '税务局'
    const words = writeNotice({
      kind,
      params,
      locale,
      department,
      zone: 'Asia/Shanghai',
      publicUrl: 'https://a.example/',
    })
    expect(`${words.subject}${words.body}${words.line}`).not.toMatch(/[{}]|undefined|T02:00/)
    expect(words.subject.length).toBeLessThan(80)
    expect(words.line.length).toBeLessThan(locale === 'en' ? 220 : 130)
    expect(words.line).toContain(
      noticeKinds[kind].to === 'citizen' ? 'https://a.example/case?number=20261124-000001-7' : 'https://a.example/desk',
    )
  })

  it('are not converted from one script to the other, nor left in the wrong one', () => {
    for (const kind of noticeKindNames) {
      expect(noticeTexts['zh-CN'].kinds[kind].join('')).not.toMatch(/[號與聯絡辦請負責結過時間轉]/)
      expect(noticeTexts['zh-TW'].kinds[kind].join('')).not.toMatch(/[号与联办请负责结过时间转]/u)
    }
  })

  it('date and time are those of the calendar', () => {
    const write = (locale: 'zh-CN' | 'zh-TW' | 'en') =>
      writeNotice({
        kind: 'promised',
        params: { number: 'N', dueAt: '2026-12-31T16:30:00.000Z' },
        locale,
        department: 'D',
        zone: 'Asia/Shanghai',
        publicUrl: undefined,
      })
    expect(write('zh-CN').line).toContain('2027年1月1日 00:30')
    expect(write('zh-TW').line).toContain('2027/1/1 00:30')
    expect(write('en')).toEqual(expect.objectContaining({ line: expect.stringContaining('1 Jan 2027, 00:30') }))
    expect(write('en').line).not.toContain('http')
  })

  it('what a kind replaces is a kind, and for the same reader', () => {
    for (const kind of noticeKindNames) {
      for (const other of noticeKinds[kind].replaces ?? []) {
        expect(noticeKindNames).toContain(other)
        expect(noticeKinds[other as keyof typeof noticeKinds].to).toBe(noticeKinds[kind].to)
      }
    }
  })
})

describe('the next attempt', () => {
  it.each(backOffSeconds.map((seconds, index) => [index + 1, seconds]))(
    'after attempt %i: %i seconds or a fifth more',
    (attempts, seconds) => {
      expect(nextDelaySeconds({ attempts, chance: 0 })).toBe(seconds)
      expect(nextDelaySeconds({ attempts, chance: 1 })).toBeCloseTo(seconds * 1.2)
    },
  )

  it.each([
    [maxAttempts, 0, undefined],
    [maxAttempts, 60, undefined],
    [1, 300, 300],
    [1, 5, 30],
    [1, 9_999_999, 86_400],
  ])('attempt %i, wanted after %i seconds: %s', (attempts, retryAfterSeconds, expected) => {
    expect(nextDelaySeconds({ attempts, chance: 0, retryAfterSeconds })).toBe(expected)
  })
})

describe('addresses of webhooks', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.100.100.200/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://localhost/',
    'http://localhost./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'https://user:password@example.org/',
    'nothing',
  ])('refuses %s', (url) => expect(() => checkUrl(url, { allowsPrivate: false })).toThrow())

  it.each(['https://example.org/hook', 'http://8.8.8.8/', 'https://[2606:4700::1111]/', 'https://172.32.0.1/'])(
    'takes %s',
    (url) => expect(checkUrl(url, { allowsPrivate: false }).href).toBe(url),
  )

  it('takes a private one where the setting allows it, but no other scheme', () => {
    expect(checkUrl('http://10.0.0.1/', { allowsPrivate: true }).hostname).toBe('10.0.0.1')
    expect(() => checkUrl('ftp://10.0.0.1/', { allowsPrivate: true })).toThrow()
  })

  it.each(['1.1.1.1', '223.255.255.255', '2001:4860:4860::8888'])('%s is public', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  )
})
