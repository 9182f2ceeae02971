import { squeeze } from '../plainWords.ts'

const interjections = /^[啊哈嗯额呃哦喔噢诶哎欸嘿呵嘻呜哇蛤嗨唉咦哼的了吧呢嘛呀]+$/
const trial = /^(test|testing|测试|测试一下|试试|试一下|blah?|foo|bar|abc|lorem|ipsum|dolor)+\d*$/
const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890']
const rows = keyboardRows.flatMap((row) => [row, [...row].reverse().join('')])

/** Whether a message says nothing in any language: keys struck, one sound again and again, a trial. */
export function isNonsense(folded: string): boolean {
  const text = squeeze(folded)
  if (text === '') return true
  if (/^\d+$/.test(text) || interjections.test(text) || trial.test(text)) return true
  if (/^(.{1,4}?)\1{2,}.?$/u.test(text) || /^(\p{L})\1+$/u.test(text)) return true
  const words = folded.match(/[a-z]+/g) ?? []
  const isLatin = /^[a-z\d]+$/.test(text)
  return isLatin && words.length > 0 && words.every(isMashed)
}

/** A word that no language has: neighbouring keys, or many letters and no vowel. */
function isMashed(word: string): boolean {
  if (word.length < 3) return false
  if (word.length >= 4 && !/[aeiouy]/.test(word)) return true
  if (/([a-z]{2,4})\1{2,}|(.)\2{3,}/.test(word)) return true
  return isRowWalk(word)
}

/** Whether a word can be cut into runs of at least three neighbouring keys. */
function isRowWalk(word: string): boolean {
  let at = 0
  while (at < word.length) {
    let length = word.length - at
    while (length >= 3 && !rows.some((row) => row.includes(word.slice(at, at + length)))) length -= 1
    if (length < 3) return false
    at += length
  }
  return word.length >= 4
}
