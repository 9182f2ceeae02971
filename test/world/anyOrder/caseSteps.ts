import { confirm, dispute } from '../../../src/actions/citizen/answerResult.ts'
import { ask } from '../../../src/actions/citizen/ask.ts'
import { rateCase } from '../../../src/actions/citizen/rateCase.ts'
import { requestPerson } from '../../../src/actions/citizen/requestPerson.ts'
import { withdraw } from '../../../src/actions/citizen/withdraw.ts'
import { acceptTransfer, declineTransfer } from '../../../src/actions/desk/answerTransfer.ts'
import { closeUnreachable, logCall } from '../../../src/actions/desk/call.ts'
import { claim } from '../../../src/actions/desk/claim.ts'
import { addCoHandler, finishPart, removeCoHandler } from '../../../src/actions/desk/coHandlers.ts'
import { declineOffer } from '../../../src/actions/desk/declineOffer.ts'
import { askExtension, decideExtension } from '../../../src/actions/desk/extension.ts'
import { keepPromise } from '../../../src/actions/desk/keepPromise.ts'
import { markRead } from '../../../src/actions/desk/markRead.ts'
import { merge, unmerge } from '../../../src/actions/desk/merge.ts'
import { pause } from '../../../src/actions/desk/pause.ts'
import { promiseFollowUp } from '../../../src/actions/desk/promise.ts'
import { reply } from '../../../src/actions/desk/reply.ts'
import { resolve } from '../../../src/actions/desk/resolve.ts'
import { decideReview } from '../../../src/actions/desk/review.ts'
import { rule } from '../../../src/actions/desk/rule.ts'
import { setCategory } from '../../../src/actions/desk/setCategory.ts'
import { endSnooze, snooze } from '../../../src/actions/desk/snooze.ts'
import { transfer } from '../../../src/actions/desk/transfer.ts'
import { listReviews } from '../../../src/storage/closing.ts'
import { findOpenOffer } from '../../../src/storage/offers.ts'
import { listParts } from '../../../src/storage/parts.ts'
import { listPromises } from '../../../src/storage/promises.ts'
import { findOpenTransfer } from '../../../src/storage/transfers.ts'
import { as, type Step, type Turn } from './play.ts'

const locale = 'zh-CN' as const
const hours = (turn: Turn, count: number) => new Date(turn.play.now.getTime() + count * 3_600_000)
const at = ({ played: { id } }: Turn) => ({ id, locale })

/** Who may answer for a department: one of its people. */
const personOf = ({ play, other }: Turn, departmentId: string | undefined) =>
  play.agents.find((one) => one.departmentId === departmentId) ?? other

const partOf = async ({ play, played }: Turn) =>
  (await listParts(play.system.db, played.id)).find(({ doneAt, removedAt }) => !doneAt && !removedAt)

const citizenSteps: Record<string, Step> = {
  say: ({ play, played }) => {
    play.sent += 1
    return ask(as(play, 'citizen'), { ...played, clientMessageId: `c${play.sent}`, text: '还在吗' })
  },
  leaveNumber: ({ play, played }) =>
    requestPerson(as(play, 'citizen'), { ...played, contact: { phone: '13900000000' } }),
  askAgain: ({ play, played }) => requestPerson(as(play, 'citizen'), played),
  withdraw: ({ play, played }) => withdraw(as(play, 'citizen'), { ...played.key, locale }),
  confirm: ({ play, played }) => confirm(as(play, 'citizen'), { ...played.key, locale }),
  dispute: ({ play, played }) => dispute(as(play, 'citizen'), { ...played.key, locale, reason: '没有解决' }),
  rateBadly: ({ play, played }) => rateCase(as(play, 'citizen'), { ...played.key, locale, score: 1, comment: '慢' }),
}

const handlerSteps: Record<string, Step> = {
  claim: (turn) => claim(as(turn.play, turn.other), { ...at(turn), version: turn.handoff.version }),
  takeOffer: async (turn) => {
    const offer = await findOpenOffer(turn.play.system.db, turn.played.id)
    const asked = turn.play.agents.find(({ id }) => id === offer?.staffId)
    return asked && claim(as(turn.play, asked), { ...at(turn), version: turn.handoff.version })
  },
  refuseOffer: async (turn) => {
    const offer = await findOpenOffer(turn.play.system.db, turn.played.id)
    const asked = turn.play.agents.find(({ id }) => id === offer?.staffId)
    return asked && declineOffer(as(turn.play, asked), { ...at(turn), reason: '有事' })
  },
  reply: (turn) => {
    turn.play.sent += 1
    const clientMessageId = `a${turn.play.sent}`
    return reply(as(turn.play, turn.handler), { ...at(turn), clientMessageId, text: '请补充材料' })
  },
  promise: (turn) =>
    promiseFollowUp(as(turn.play, turn.handler), { ...at(turn), text: '会回复您', dueAt: hours(turn, 3) }),
  resolve: (turn) => resolve(as(turn.play, turn.handler), { ...at(turn), result: '已办好' }),
  snooze: (turn) => snooze(as(turn.play, turn.handler), { ...at(turn), until: hours(turn, 1) }),
  endSnooze: (turn) => endSnooze(as(turn.play, turn.handler), at(turn)),
  shorten: (turn) => setCategory(as(turn.play, turn.handler), { ...at(turn), category: 'consult' }),
  lengthen: (turn) => setCategory(as(turn.play, turn.handler), { ...at(turn), category: 'complaint' }),
  pause: (turn) => pause(as(turn.play, turn.handler), { ...at(turn), text: '请补充材料' }),
  askExtension: (turn) =>
    askExtension(as(turn.play, turn.handler), { ...at(turn), longer: { days: 2 }, reason: '核实' }),
  askLaw: (turn) =>
    askExtension(as(turn.play, turn.handler), { ...at(turn), longer: { track: 'licence' }, reason: '属于行政许可' }),
  keepPromise: async (turn) => {
    const [promise] = (await listPromises(turn.play.system.db, turn.played.id)).filter(({ keptAt }) => !keptAt)
    return keepPromise(as(turn.play, turn.handler), { ...at(turn), promiseId: promise?.id ?? 'none' })
  },
  markUnread: (turn) => markRead(as(turn.play, turn.handler), { ...at(turn), isRead: false }),
  callInVain: (turn) => logCall(as(turn.play, turn.handler), { ...at(turn), outcome: 'not_reached', note: '无人接听' }),
  callSolved: (turn) =>
    logCall(as(turn.play, turn.other), { ...at(turn), outcome: 'reached', answer: 'solved', note: '已解决' }),
  callUnsolved: (turn) =>
    logCall(as(turn.play, turn.other), { ...at(turn), outcome: 'reached', answer: 'not_solved', note: '没解决' }),
  giveUp: (turn) => closeUnreachable(as(turn.play, turn.handler), { ...at(turn), result: '联系不上' }),
}

const departmentSteps: Record<string, Step> = {
  transfer: (turn) => {
    const words = { reason: 'not_our_duty' as const, text: '属于对方职责', basis: '三定方案' }
    return transfer(as(turn.play, turn.handler), { ...at(turn), ...words, departmentId: turn.other.departmentId })
  },
  accept: async (turn) => {
    const offered = await findOpenTransfer(turn.play.system.db, turn.played.id)
    const receiver = personOf(turn, offered?.toDepartmentId)
    return acceptTransfer(as(turn.play, receiver), { ...at(turn), basis: '三定方案' })
  },
  decline: async (turn) => {
    const offered = await findOpenTransfer(turn.play.system.db, turn.played.id)
    const receiver = personOf(turn, offered?.toDepartmentId)
    return declineTransfer(as(turn.play, receiver), { id: turn.played.id, basis: '三定方案' })
  },
  rule: (turn) =>
    rule(as(turn.play, turn.play.supervisor), {
      ...at(turn),
      departmentId: turn.other.departmentId,
      basis: '首接负责',
    }),
  approve: (turn) =>
    decideExtension(as(turn.play, turn.play.supervisor), { ...at(turn), isApproved: true, reason: '属实' }),
  refuse: (turn) =>
    decideExtension(as(turn.play, turn.play.supervisor), { ...at(turn), isApproved: false, reason: '不属实' }),
  addPart: (turn) =>
    addCoHandler(as(turn.play, turn.handler), {
      ...at(turn),
      departmentId: turn.other.departmentId,
      task: '出具意见',
      dueAt: hours(turn, 5),
    }),
  finishPart: async (turn) => {
    const part = await partOf(turn)
    const doer = personOf(turn, part?.departmentId)
    return part && finishPart(as(turn.play, doer), { ...at(turn), partId: part.id, result: '同意' })
  },
  removePart: async (turn) => {
    const part = await partOf(turn)
    return part && removeCoHandler(as(turn.play, turn.handler), { ...at(turn), partId: part.id, reason: '不需要' })
  },
  merge: (turn) => {
    const main = turn.play.cases.find(({ id }) => id !== turn.played.id)
    return Promise.resolve(main && merge(as(turn.play, turn.handler), { ...at(turn), mainId: main.id, reason: '重复' }))
  },
  unmerge: (turn) => unmerge(as(turn.play, turn.handler), { ...at(turn), reason: '不是一件事' }),
  review: async (turn) => {
    const open = (await listReviews(turn.play.system.db, turn.played.id)).find(({ review }) => !review.decidedAt)
    const decided = { outcome: 'upheld' as const, basis: '属实', reply: '已责成改正' }
    return (
      open && decideReview(as(turn.play, turn.play.supervisor), { ...at(turn), reviewId: open.review.id, ...decided })
    )
  },
}

/** What citizens and people of the desk do to one case. */
export const caseSteps: Record<string, Step> = { ...citizenSteps, ...handlerSteps, ...departmentSteps }
