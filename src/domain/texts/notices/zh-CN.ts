import type { NoticeTexts } from './form.ts'

export const zhCN: NoticeTexts = {
  kinds: {
    opened: ['{number} 已受理', '您的事项已受理，编号 {number}，由{department}负责，最迟 {promisedAt} 与您联系。'],
    opened_off_hours: [
      '{number} 已登记，将与您联系',
      '现在是非工作时间，您的事项已登记，编号 {number}。{department}最迟 {promisedAt} 与您联系。',
    ],
    contact_saved: [
      '{number} 联系方式已保存',
      '您在 {number} 中留下的联系方式已保存。{department}最迟 {promisedAt} 与您联系。',
    ],
    promised: ['{number} 答复时间', '{department}承诺最迟 {dueAt} 答复您的事项 {number}。'],
    statutory_limit: [
      '{number} 适用法定办理时限',
      '您的事项 {number} 依{law}办理，{department}最迟 {dueAt} 给您结果，每 5 个工作日告诉您一次进展。',
    ],
    extended: ['{number} 办理时间延长', '您的事项 {number} 经批准延期，{department}最迟 {dueAt} 给您结果。'],
    due_changed: ['{number} 办理时间有变', '您的事项 {number} 的办理时间已更新，{department}最迟 {dueAt} 给您结果。'],
    paused: [
      '{number} 等您补充',
      '办理 {number} 需要您补充内容。请最迟 {endsAt} 在网页会话中回复；在此之前办理时限暂停计算。',
    ],
    resumed: ['{number} 继续办理', '您的事项 {number} 已继续办理，{department}最迟 {dueAt} 给您结果。'],
    transferred: ['{number} 转由{department}办理', '您的事项 {number} 现由{department}办理，编号和时限不变。'],
    ruled: ['{number} 由{department}办理', '您的事项 {number} 已确定由{department}办理，编号和时限不变。'],
    resolved: ['{number} 已有结果', '您的事项 {number} 已有结果，请查看。如果没有解决，您可以在查询页面要求重新办理。'],
    reopened: ['{number} 重新办理', '您的事项 {number} 已重新办理，编号不变，仍由{department}负责。'],
    withdrawn: ['{number} 已撤回', '您的事项 {number} 已撤回，不再办理。如果不是您本人操作，请重新联系我们。'],
    closing_asked: [
      '{number} 解决了吗',
      '您的事项 {number} 已有结果。请在查询页面告诉我们是否解决；没有解决，可以要求重新办理。',
    ],
    closed: ['{number} 已办结', '您的事项 {number} 已办结。如果仍未解决，您可以在查询页面要求重新办理。'],
    offer_made: ['请接 {number}', '{number} 派给您，请尽快接单，否则将派给下一位。'],
    due_soon: ['{number} 即将到期', '{department}的 {number}：{stage}将于 {dueAt} 到期。'],
    overdue: ['{number} 已超时', '{department}的 {number}：{stage}已于 {dueAt} 到期，尚未完成，请处理。'],
    transfer_offered: [
      '{number} 转办待答复',
      '{number} 申请转给{department}办理。请最迟 {answerDueAt} 接收或退回，不答复即视为接收。',
    ],
    transfer_declined: ['{number} 转办被退回', '{number} 的转办被{department}退回，仍由您办理。'],
    to_take: ['{number} 请接办', '{number} 已转入{department}，还没有人接办，请处理。'],
    ruled_to_take: ['{number} 已定责，请接办', '{number} 已定由{department}办理，还没有人接办，请处理。'],
    ruling_wanted: ['{number} 待定责', '{number} 的承办部门有争议，请定责。'],
    statutory_wanted: ['{number} 申请适用法定时限', '{department}的 {number} 申请适用更长的法定时限，请审批。'],
    extension_wanted: ['{number} 申请延期', '{department}的 {number} 申请延期 {days} 天，请审批。'],
    case_reopened: ['{number} 群众要求重新办理', '群众认为 {number} 没有解决，要求重新办理，请处理。'],
    roster_gap: [
      '{department}值班空缺',
      '{department}在线咨询从 {startsAt} 到 {endsAt} 缺 {role} 岗，本次共发现 {count} 段空缺。请安排人员。',
    ],
    swap_asked: ['有人申请与您换班', '有同事请您接 {startsAt} 的班次。请到值班表答复。'],
    stand_in: ['请您代班', '{startsAt} 到 {endsAt} 由您代班。如有困难，请尽快与值班表管理员联系。'],
    test: ['测试', '这是一条测试通知。'],
  },
  caseLink: '查询进度：',
  deskLink: '工作台：',
  citizenFooter: '查询时请输入编号和申请时显示的查询码。本邮件由系统发出，请勿回复。',
  staffFooter: '本邮件由系统发出，请勿回复。',
  stage: { pickup: '接听', firstReply: '首次回复', firstContact: '首次联系', result: '办理结果', callback: '回访' },
}
