import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsSecretMarking, maskPersonalData } from '../../src/domain/personalData.ts'
import { patterns } from '../../src/domain/personalDataPatterns.ts'

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
    ['幸福路12号501室', '幸福路*******'],
    ['3号楼501漏水', '******漏水'],
    ['幸福小区二单元三零二室', '幸福小区*******'],
    ['北京路1203室', '北京路*****'],
    ['刷6217 0000 0000 0000 06 5次', '刷******************0 06 5次'],
    ['621700000000000006', '**************0006'],
    ['622848000000000007', '**************0007'],
    ['2026-11-24刷卡 6222 0200 0000 0000 000 被扣', '2026-11-24刷卡 ******************* 000 被扣'],
    ['2026-11-24 6222 0200 0000 0000 000', '2026-11-24 ******************* 000'],
    ['身份证 110105 19491231 002X', '身份证 1******************X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '１****************Ｘ'],
    ['sfz11010519491231002X', 'sfz1****************X'],
    ['身份证号110105194912310021填错', '身份证号1****************1填错'],
    ['老身份证440524880101001', '老身份证4*************1'],
    ['199 1234 5678', '199******5678'],
    ['（010）87654321', '（010*******21'],
    ['座机0531-12345678-802', '座机053************02'],
    ['E12345678是我的护照', 'E*******8是我的护照'],
    ['passport ea1234567', 'passport e*******7'],
    ['回乡证H12345678', '回乡证H*******8'],
    ['通行证C12345678', '通行证C*******8'],
    ['永居证USA123456789012', '永居证U*************2'],
    ['新能源京AD12345', '新能源京A*****5'],
    ['京a12345', '京a****5'],
    ['粤Z1234港', '粤Z****港'],
    ['a@b.c', '***.c'],
    ['邮箱ｚｈａｎｇ＠ｑｑ．ｃｏｍ', '邮箱ｚ*******．ｃｏｍ'],
    ['我13800138000他13900139000', '我138****8000他139****9000'],
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
    '91110000000000000E',
    '7座以下私家车怎么年检',
    '名下有2栋房子',
    '3号楼没暖气',
    '政务大厅2号窗口',
    '政务服务中心302室在哪',
    '人民路88号政务服务中心302室',
    '5号楼2号窗口',
    '440524880101001', // fifteen digits that nobody called an identity number
    'E12345678',
    'H12345678',
    '新Python很难',
    '11月12号302人报名',
  ])('%s stays as it is', (text) => {
    expect(mask(text)).toBe(text)
  })

  it('leaves published numbers of the government', () => {
    const published = ['010-87654321', '13800138000']
    for (const text of ['请打010-87654321', '（010）87654321', '+86 138 0013 8000']) {
      expect(maskPersonalData(text, { published }).text).toBe(text)
    }
    expect(maskPersonalData('010-87654322', { published }).text).not.toBe('010-87654322')
  })

  it('counts what two patterns see as one', () => {
    expect(types('幸福路3栋1203室')).toEqual(['address_room'])
    // Called an identity number, and a card number by its digits.
    expect(types('证件号440524188001010006')).toEqual(['cn_id_18'])
  })

  it('says where they stood in the text as it was written', () => {
    const text = '😀我是１３８００１３８０００，邮箱a@b.cn'
    const { found } = maskPersonalData(text)
    expect(found.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['cn_mobile', '１３８００１３８０００'],
      ['email', 'a@b.cn'],
    ])
  })

  it('is work that grows with the length of a text only: no pattern repeats without a bound', () => {
    for (const { type, regex } of patterns) {
      const outsideClasses = regex.source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
      expect(outsideClasses, type).not.toMatch(/[*+]|\{\d+,\}/)
    }
  })

  it('asks about each place of a hostile text a bounded number of times', () => {
    const hostile = ['1', '6', '9', '1 ', '0-', 'a', 'a@', 'a.', '京A', '1单元', '1号', 'E1', '１', '６ ', '一', '(0']
    for (const piece of hostile) {
      const text = piece.repeat(2000).slice(0, 2000)
      let asked = 0
      for (const { regex, length } of patterns) {
        regex.lastIndex = 0
        for (let hit = regex.exec(text); hit; hit = regex.exec(text)) {
          asked += hit[0].length
          if (length) length({ match: hit[0], text, start: hit.index })
          regex.lastIndex = hit.index + 1
        }
      }
      // No match is longer than an address of e-mail may be; each begins at another place.
      expect(asked, piece).toBeLessThan(2000 * 400)
      expect(maskPersonalData(text).text, piece).toHaveLength(2000)
    }
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
    expect(containsSecretMarking('机密 ★ 10年')).toBe(true)
    expect(containsSecretMarking('絕 密☆')).toBe(true)
    expect(containsSecretMarking('內部資料，嚴禁外傳')).toBe(true)
    expect(containsSecretMarking('属于工作秘密')).toBe(true)
    expect(containsSecretMarking('内部资料'.repeat(500))).toBe(false)
    expect(containsSecretMarking('有什么省钱的秘密吗')).toBe(false)
  })
})
