import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsSecretMarking, maskPersonalData } from '../../src/domain/personalData.ts'

const mask = (text: string) => maskPersonalData(text).text
const types = (text: string) => maskPersonalData(text).found.map(({ type }) => type)

describe('personal data are masked', () => {
  // The identity numbers are the worked examples of GB 11643-1999 and made-up ones with right check characters.
  it.each([
    ['我的身份证11010519491231002X丢了', '我的身份证1****************X丢了'],
    ['440524188001010014', '4****************4'],
    ['110101199003070011', '1****************1'],
    ['530102198502280021', '5****************1'],
    ['810000198001010014', '8****************4'],
    ['卡号6222020000000000000', '卡号***************0000'],
    ['卡号 6222 0200 0000 0000 000', '卡号 ******************* 000'],
    ['打13800138000找我', '打138****8000找我'],
    ['+86 138 0013 8000', '+86**********8000'],
    ['１３８００１３８０００', '１３８****８０００'],
    ['座机010-87654321', '座机010*******21'],
    ['护照E12345678到期', '护照E*******8到期'],
    ['车牌京A12345被拍', '车牌京A****5被拍'],
    ['邮箱zhang.san@example.com', '邮箱z****************.com'],
    ['幸福路3栋2单元501室', '幸福路*********'],
  ])('%s', (text, masked) => {
    const result = mask(text)
    expect(result).toHaveLength(text.length)
    expect(result).toBe(masked)
  })

  it.each([
    '110105194912310021', // wrong check character
    '11010519491331002X', // no thirteenth month
    '110105209912310029', // not yet born
    '990101199001010019', // no such province
    '12345678901',
    '1380013800',
  ])('%s is no identity number and no phone', (text) => {
    expect(types(text).filter((type) => type.startsWith('cn_id') || type === 'cn_mobile')).toEqual([])
  })

  it.each([
    '12345',
    '12315',
    '010-12345',
    '95119',
    '96110',
    '10086',
    '国办函〔2025〕66号',
    '2026-02-28',
    'GB/T 33358-2016',
    '3600元',
    '20231234567890',
    '91350100M000100Y43',
    '6222020000000000001',
  ])('%s stays as it is', (text) => {
    expect(mask(text)).toBe(text)
  })

  it('never throws, keeps the length, and masks nothing twice, whatever the text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789 -１8Xx京A@.号栋'), maxLength: 2000 })
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary', maxLength: 500 })), (text) => {
        const masked = maskPersonalData(text)
        expect(masked.text).toHaveLength(text.length)
        for (const [i, { start }] of masked.found.slice(1).entries()) {
          expect(start).toBeGreaterThanOrEqual(masked.found[i]?.end ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds markings of secrets', () => {
    expect(containsSecretMarking('本件为机密★10年')).toBe(true)
    expect(containsSecretMarking('这是内部资料，不得外传')).toBe(true)
    expect(containsSecretMarking('有什么省钱的秘密吗')).toBe(false)
  })
})
