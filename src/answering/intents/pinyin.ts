/** The syllables of Mandarin in pinyin, by initial; ü may be written v. */
const syllables = [
  '[bp](?:a|o|ai|ei|ao|an|en|ang|eng|iao|ie|ian|ing|in|i|u)|pou',
  'm(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|iao|iu|ie|ian|ing|in|i|u)|f(?:a|o|ei|ou|an|en|ang|eng|u)',
  '[dt](?:a|e|ai|ao|ou|an|ang|eng|ong|iao|ie|ian|ing|i|uan|uo|ui|un|u)|d(?:ei|en|iu|ia)|tei',
  '[nl](?:a|e|ai|ei|ao|ou|an|ang|eng|ong|iang|iao|iu|ie|ian|ing|in|i|uan|uo|un|u|ve|v|üe|ü)|nen|lia',
  '[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|uang|uai|uan|ua|uo|ui|un|u)',
  '[jqx](?:iang|iong|iao|ia|iu|ie|ian|ing|in|i|uan|ue|un|u)',
  '(?:zh|ch|sh|r|z|c|s)(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|uang|uai|uan|ua|uo|ui|un|u|i)',
  'w(?:a|o|ai|ei|an|en|ang|eng|u)|y(?:a|o|e|ao|ou|an|ang|ing|in|i|ong|uan|ue|un|u)',
  'a|o|e|ai|ei|ao|ou|an|en|ang|eng|er',
]
const pinyin = new RegExp(`^(?:(?:${syllables.join('|')})[1-5]?)+$`)

/** Whether a Latin word can be read as Chinese written in pinyin. */
export function isPinyin(word: string): boolean {
  return word.length <= 40 && pinyin.test(word.replace(/['’]/g, ''))
}
