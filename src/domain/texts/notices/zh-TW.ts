import type { NoticeTexts } from './form.ts'

export const zhTW: NoticeTexts = {
  kinds: {
    opened: ['{number} 已受理', '您的案件已受理，編號 {number}，由{department}負責，最晚 {promisedAt} 與您聯絡。'],
    opened_off_hours: [
      '{number} 已登記，我們會與您聯絡',
      '目前不是服務時間，您的案件已登記，編號 {number}。{department}最晚 {promisedAt} 與您聯絡。',
    ],
    contact_saved: [
      '{number} 聯絡方式已儲存',
      '您在 {number} 留下的聯絡方式已儲存。{department}最晚 {promisedAt} 與您聯絡。',
    ],
    promised: ['{number} 回覆時間', '{department}承諾最晚 {dueAt} 回覆您的案件 {number}。'],
    statutory_limit: [
      '{number} 適用法定辦理期限',
      '您的案件 {number} 依{law}辦理，{department}最晚 {dueAt} 給您結果，每 5 個工作日告知一次進度。',
    ],
    extended: ['{number} 辦理期限延長', '您的案件 {number} 經核准展延，{department}最晚 {dueAt} 給您結果。'],
    due_changed: ['{number} 辦理期限變更', '您的案件 {number} 的辦理期限已更新，{department}最晚 {dueAt} 給您結果。'],
    paused: [
      '{number} 等候您補充',
      '辦理 {number} 需要您補充資料。請最晚 {endsAt} 在網頁對話中回覆；在此之前辦理期限暫停計算。',
    ],
    resumed: ['{number} 繼續辦理', '您的案件 {number} 已繼續辦理，{department}最晚 {dueAt} 給您結果。'],
    transferred: ['{number} 改由{department}辦理', '您的案件 {number} 現由{department}辦理，編號與期限不變。'],
    ruled: ['{number} 由{department}辦理', '您的案件 {number} 已確定由{department}辦理，編號與期限不變。'],
    resolved: ['{number} 已有結果', '您的案件 {number} 已有結果，請查看。若未解決，您可以在查詢頁面要求重新辦理。'],
    reopened: ['{number} 重新辦理', '您的案件 {number} 已重新辦理，編號不變，仍由{department}負責。'],
    withdrawn: ['{number} 已撤回', '您的案件 {number} 已撤回，不再辦理。若非您本人操作，請重新與我們聯絡。'],
    closing_asked: [
      '{number} 問題是否解決',
      '您的案件 {number} 已有結果。請到查詢頁面告訴我們是否已解決；尚未解決時，可以申請重新處理。',
    ],
    closed: ['{number} 已結案', '您的案件 {number} 已結案。若仍未解決，您可以在查詢頁面要求重新辦理。'],
    offer_made: ['請接 {number}', '{number} 派給您，請儘快接案，否則將改派下一位。'],
    due_soon: ['{number} 即將到期', '{department}的 {number}：{stage}將於 {dueAt} 到期。'],
    overdue: ['{number} 已逾時', '{department}的 {number}：{stage}已於 {dueAt} 到期，尚未完成，請處理。'],
    transfer_offered: [
      '{number} 移轉待回覆',
      '{number} 申請移轉給{department}辦理。請最晚 {answerDueAt} 接收或退回，未回覆視為接收。',
    ],
    transfer_declined: ['{number} 移轉遭退回', '{number} 的移轉遭{department}退回，仍由您辦理。'],
    to_take: ['{number} 請接辦', '{number} 已移轉至{department}，尚無人接辦，請處理。'],
    ruled_to_take: ['{number} 已裁定，請接辦', '{number} 已裁定由{department}辦理，尚無人接辦，請處理。'],
    ruling_wanted: ['{number} 待裁定', '{number} 的承辦機關有爭議，請裁定。'],
    statutory_wanted: ['{number} 申請適用法定期限', '{department}的 {number} 申請適用較長的法定期限，請核定。'],
    extension_wanted: ['{number} 申請展延', '{department}的 {number} 申請展延 {days} 天，請核定。'],
    case_reopened: ['{number} 民眾要求重新辦理', '民眾認為 {number} 未解決，要求重新辦理，請處理。'],
    roster_gap: [
      '{department}值班出現空缺',
      '{department}線上諮詢自 {startsAt} 至 {endsAt} 缺 {role} 崗，本次共有 {count} 段空缺。請安排人員。',
    ],
    swap_asked: ['有同仁想與您換班', '有同仁請您接 {startsAt} 的班次。請至值班表答覆。'],
    stand_in: ['請您代班', '{startsAt} 至 {endsAt} 由您代班。若有困難，請儘快與值班表管理人聯繫。'],
    test: ['測試', '這是一則測試通知。'],
  },
  caseLink: '查詢進度：',
  deskLink: '工作台：',
  citizenFooter: '查詢時請輸入編號與申請時顯示的查詢碼。本信由系統發出，請勿回覆。',
  staffFooter: '本信由系統發出，請勿回覆。',
  stage: { pickup: '接聽', firstReply: '首次回覆', firstContact: '首次聯絡', result: '辦理結果', callback: '回訪' },
}
