import { describe, expect, it } from 'vitest'
import { type Handover, judgeTalk, type Talk, type Turn, type Verdict } from '../../src/domain/outcome.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))

/** Turn `n` asks at position 10n and is answered at 10n + 1, in minute n. */
function turn(n: number, status: Turn['status'], rest: Partial<Turn> = {}): Turn {
  return {
    questionPosition: n * 10,
    replyPosition: n * 10 + 1,
    question: `q${n}`,
    status,
    reasons: [],
    entryId: null,
    options: [],
    release: 1,
    decidedAt: at(n),
    ...rest,
  }
}
const answer = (n: number, entryId: string) => turn(n, 'answered_entry', { entryId, reasons: ['confident'] })
const facet = (n: number, entryId: string) => turn(n, 'answered_facet', { entryId, reasons: ['facet_of_topic'] })
const askBack = (n: number, ...ids: string[]) =>
  turn(n, 'asked_back', { options: ids.map((entryId) => ({ entryId })), reasons: ['unsure'] })
const choose = (n: number, entryId: string) => turn(n, 'answered_entry', { entryId, reasons: ['option_chosen'] })
const correct = (n: number, entryId: string) => turn(n, 'answered_entry', { entryId, reasons: ['corrected'] })
const decline = (n: number) => turn(n, 'offered_no_match', { reasons: ['options_declined'] })
const aside = (n: number, status: 'answered_smalltalk' | 'offered_wants_person') => turn(n, status)
const other = (n: number) => turn(n, 'offered_no_match', { reasons: ['nothing_found'] })

const says = (position: number | null, minute: number, said: Partial<Verdict>): Verdict => ({
  position,
  isSolved: null,
  isWrong: false,
  ratedAt: at(minute),
  ...said,
})
const handedOver = (position: number, minute: number): Handover => ({ position, openedAt: at(minute) })

const judge = ({ turns, verdicts = [], handovers = [] }: Partial<Talk> & Pick<Talk, 'turns'>) =>
  judgeTalk({ turns, verdicts, handovers }).map(({ text, entryId, outcome, because }) =>
    [text, entryId, outcome, because].join(' '),
  )

describe('what became of a question', () => {
  it.each<[string, Partial<Talk> & Pick<Talk, 'turns'>, string[]]>([
    ['nothing is known of it', { turns: [answer(1, 'a')] }, []],
    ['solved', { turns: [answer(1, 'a')], verdicts: [says(11, 2, { isSolved: true })] }, ['q1 a confirmed solved']],
    ['no help', { turns: [answer(1, 'a')], verdicts: [says(11, 2, { isSolved: false })] }, ['q1 a denied not_solved']],
    [
      'wrong beats solved',
      { turns: [answer(1, 'a')], verdicts: [says(11, 2, { isSolved: true, isWrong: true })] },
      ['q1 a denied wrong'],
    ],
    ['a score alone says nothing', { turns: [answer(1, 'a')], verdicts: [says(11, 2, {})] }, []],
    ['handed over', { turns: [answer(1, 'a')], handovers: [handedOver(12, 2)] }, ['q1 a denied handed_over']],
    [
      'solved, then handed over',
      { turns: [answer(1, 'a')], verdicts: [says(11, 2, { isSolved: true })], handovers: [handedOver(12, 3)] },
      ['q1 a confirmed solved'],
    ],
    [
      'handed over, then solved',
      { turns: [answer(1, 'a')], verdicts: [says(11, 4, { isSolved: true })], handovers: [handedOver(12, 3)] },
      ['q1 a denied handed_over'],
    ],
    [
      'no help beats handed over',
      { turns: [answer(1, 'a')], verdicts: [says(11, 4, { isSolved: false })], handovers: [handedOver(12, 3)] },
      ['q1 a denied not_solved'],
    ],
    ['handed over before the answer', { turns: [answer(1, 'a')], handovers: [handedOver(5, 0)] }, []],
    [
      'handed over through facets, thanks and the wish for a person',
      {
        turns: [answer(1, 'a'), facet(2, 'a'), aside(3, 'answered_smalltalk'), aside(4, 'offered_wants_person')],
        handovers: [handedOver(42, 4)],
      },
      ['q1 a denied handed_over'],
    ],
    ['handed over after another question', { turns: [answer(1, 'a'), other(2)], handovers: [handedOver(22, 3)] }, []],
    [
      'handed over after another entry',
      { turns: [answer(1, 'a'), answer(2, 'b')], handovers: [handedOver(22, 3)] },
      ['q2 b denied handed_over'],
    ],
    [
      'asked twice, then handed over',
      { turns: [answer(1, 'a'), answer(2, 'a')], handovers: [handedOver(22, 3)] },
      ['q1 a denied handed_over', 'q2 a denied handed_over'],
    ],
    [
      'a facet that solved it',
      { turns: [answer(1, 'a'), facet(2, 'a'), other(3)], verdicts: [says(21, 3, { isSolved: true })] },
      ['q1 a confirmed solved'],
    ],
    [
      'a facet that is wrong',
      { turns: [answer(1, 'a'), facet(2, 'a')], verdicts: [says(21, 3, { isWrong: true })] },
      [],
    ],
    [
      'a facet that the entry lacks',
      {
        turns: [answer(1, 'a'), turn(2, 'answered_entry', { entryId: 'a', reasons: ['facet_missing'] })],
        verdicts: [says(21, 3, { isSolved: false })],
      },
      [],
    ],
    ['a chosen option', { turns: [askBack(1, 'a', 'b'), choose(2, 'b')] }, ['q1 b confirmed option_chosen']],
    [
      'a chosen option that solved it',
      { turns: [askBack(1, 'a', 'b'), choose(2, 'b')], verdicts: [says(21, 3, { isSolved: true })] },
      ['q1 b confirmed solved'],
    ],
    [
      'a chosen option, called wrong',
      { turns: [askBack(1, 'a', 'b'), choose(2, 'b')], verdicts: [says(21, 3, { isWrong: true })] },
      ['q1 b denied wrong'],
    ],
    [
      'a chosen option, then handed over',
      { turns: [askBack(1, 'a', 'b'), choose(2, 'b')], handovers: [handedOver(22, 3)] },
      ['q1 b confirmed option_chosen'],
    ],
    [
      'options declined',
      { turns: [askBack(1, 'a', 'b'), decline(2)] },
      ['q1 a denied options_declined', 'q1 b denied options_declined'],
    ],
    ['options left alone', { turns: [askBack(1, 'a', 'b'), other(2)] }, []],
    [
      'a choice made past a silent message',
      {
        turns: [
          askBack(1, 'a', 'b'),
          turn(2, 'silent_person_present', { replyPosition: null, entryId: 'c' }),
          choose(3, 'a'),
        ],
      },
      ['q1 a confirmed option_chosen'],
    ],
    [
      'a choice made past thanks and a facet that had to wait',
      {
        turns: [
          askBack(1, 'a', 'b'),
          aside(2, 'answered_smalltalk'),
          { ...askBack(3, 'a', 'b'), reasons: ['facet_without_choice'] },
          choose(4, 'b'),
        ],
      },
      ['q1 b confirmed option_chosen'],
    ],
    [
      'one of several questions chosen',
      { turns: [{ ...askBack(1, 'a', 'b'), status: 'asked_several' }, choose(2, 'b')] },
      [],
    ],
    [
      'an answer that was corrected, and the answer after that',
      { turns: [answer(1, 'a'), correct(2, 'b')], verdicts: [says(21, 3, { isSolved: true })] },
      ['q1 a denied corrected'],
    ],
    [
      'solved, then corrected all the same',
      { turns: [answer(1, 'a'), correct(2, 'b')], verdicts: [says(11, 1, { isSolved: true })] },
      ['q1 a confirmed solved'],
    ],
    ['corrected back to the same entry', { turns: [answer(1, 'a'), correct(2, 'a')] }, []],
    [
      'options that a correction turns down',
      { turns: [askBack(1, 'a', 'b'), correct(2, 'c')] },
      ['q1 a denied options_declined', 'q1 b denied options_declined'],
    ],
    [
      'the conversation as a whole, about one entry',
      { turns: [answer(1, 'a'), facet(2, 'a')], verdicts: [says(null, 3, { isSolved: true })] },
      ['q1 a confirmed solved'],
    ],
    [
      'the conversation as a whole, about several matters',
      { turns: [answer(1, 'a'), other(2)], verdicts: [says(null, 3, { isSolved: true })] },
      [],
    ],
    [
      'a word on the answer goes before one on the whole',
      {
        turns: [answer(1, 'a')],
        verdicts: [says(null, 3, { isSolved: true }), says(11, 2, { isSolved: false })],
      },
      ['q1 a denied not_solved'],
    ],
    [
      'what is no answer of an entry',
      {
        turns: [turn(1, 'offered_own_case', { entryId: 'a', reasons: ['own_record'] })],
        verdicts: [says(11, 2, { isSolved: true })],
        handovers: [handedOver(12, 2)],
      },
      [],
    ],
  ])('%s', (_name, talk, expected) => {
    expect(judge(talk)).toEqual(expected)
  })
})
