import type { Locale } from './locale.ts'

/** Canned replies that Lianxin ships for everybody: polite, and true of every handoff into which they are put. */
export const starterReplies: readonly { key: string; words: Record<Locale, readonly [title: string, text: string]> }[] =
  [
    {
      key: 'hello',
      words: {
        'zh-CN': ['问候', '您好，我是{serviceNumber}号工作人员，正在看您的问题，请稍等。'],
        'zh-TW': ['問候', '您好，我是{serviceNumber}號服務人員，正在看您的問題，請稍候。'],
        en: ['Greeting', 'Hello, this is No. {serviceNumber}. I am reading your question; one moment, please.'],
      },
    },
    {
      key: 'ask-details',
      words: {
        'zh-CN': ['请补充情况', '为了准确答复您，还想请您补充一下具体情况。身份证号、银行卡号请不要发在这里。'],
        'zh-TW': ['請補充情況', '為了正確回覆您，想請您再說明一下具體情況。請不要在這裡輸入身分證字號或帳號。'],
        en: [
          'Ask for details',
          'To answer correctly I need a little more detail, please. Do not send identity or card numbers here.',
        ],
      },
    },
    {
      key: 'checking',
      words: {
        'zh-CN': ['需要核实', '这个问题需要核实后才能准确答复。您的受理编号是{number}，最迟在{dueAt}前答复您。'],
        'zh-TW': ['需要查證', '這個問題要查證後才能正確回覆。您的案件編號是{number}，最遲在{dueAt}前回覆您。'],
        en: [
          'Has to be checked',
          'This has to be checked before I can answer correctly. Your case number is {number}; you get an answer by {dueAt}.',
        ],
      },
    },
    {
      key: 'track',
      words: {
        'zh-CN': ['如何查进度', '您可以随时在“办件查询”里，用受理编号{number}和查询码查看进度。'],
        'zh-TW': ['如何查進度', '您可以隨時在「案件查詢」用案件編號{number}和查詢碼查看進度。'],
        en: ['How to follow it', 'You can follow your case at any time with its number {number} and your access code.'],
      },
    },
    {
      key: 'sorry',
      words: {
        'zh-CN': ['致歉', '让您久等了，很抱歉。您的问题由{department}负责，我会跟到底。'],
        'zh-TW': ['致歉', '讓您久等了，很抱歉。您的問題由{department}負責，我會處理到底。'],
        en: [
          'Apology',
          'I am sorry that you had to wait. {department} is responsible for your question, and I will see it through.',
        ],
      },
    },
    {
      key: 'anything-else',
      words: {
        'zh-CN': ['还有其他问题吗', '以上答复是否解决了您的问题？如果还有疑问，请直接告诉我。'],
        'zh-TW': ['還有其他問題嗎', '以上回覆是否解決了您的問題？如果還有疑問，請直接告訴我。'],
        en: ['Anything else', 'Does this answer your question? If anything is still open, please tell me.'],
      },
    },
    {
      key: 'by-name',
      words: {
        'zh-CN': ['称呼问候', '{citizenName}，您好。我是{department}{serviceNumber}号工作人员，来答复您的问题。'],
        'zh-TW': ['稱呼問候', '{citizenName}，您好。我是{department}{serviceNumber}號服務人員，來回覆您的問題。'],
        en: [
          'Greeting by name',
          'Hello {citizenName}, this is No. {serviceNumber} of {department} about your question.',
        ],
      },
    },
  ]
