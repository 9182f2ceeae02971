import { Form, Input, Radio } from 'antd'
import { type ReviewOutcome, reviewOutcomes } from '../../../domain/closing.ts'
import type { ReviewView } from '../../../domain/closingContract.ts'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { closing } from '../api/closing.ts'
import { useChange } from '../data/ownership.ts'
import { type DecisionDialog as Name, openPartOf, openReviewOf } from '../decisionActions.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Dialogs.module.css'
import { FormDialog } from './FormDialog.tsx'
import { WordsDialog } from './WordsDialog.tsx'

interface Props {
  handoff: HandoffDetail
  staff: Staff
  onClose: () => void
}

/** The dialog about a review or a part that is open. */
export function DecisionDialog({ name, ...props }: Props & { name: Name }) {
  const review = openReviewOf(props.handoff)
  const part = openPartOf(props.handoff, props.staff)
  if (name === 'review') return review ? <ReviewDialog {...props} review={review} /> : null
  return part ? <PartDialog {...props} name={name} partId={part.id} /> : null
}

function PartDialog({
  handoff: { id },
  name,
  partId,
  onClose,
}: Props & { name: 'partDone' | 'partNote'; partId: string }) {
  const { texts } = useTexts()
  const { mutate, ...state } = useChange(name === 'partDone' ? closing.finishPart : closing.noteOnPart)
  const sending = {
    ...state,
    mutate: (text: string, options: { onSuccess: () => void }) => mutate({ id, partId, text }, options),
  }
  const words = texts.decisions
  return <WordsDialog words={words[`${name}Dialog`]} done={words.done[name]} {...{ sending, onClose }} />
}

interface Values {
  outcome: ReviewOutcome
  basis: string
  reply: string
}

/** Somebody who did not handle it says whether the citizen was right. */
function ReviewDialog({ handoff: { id }, review, onClose }: Props & { review: ReviewView }) {
  const { texts } = useTexts()
  const words = texts.decisions.reviewDialog
  const [form] = Form.useForm<Values>()
  const decide = useChange(closing.decideReview)
  const onSuccess = () => {
    confirmBriefly(texts.decisions.done.review)
    onClose()
  }
  const field = (name: 'basis' | 'reply', missing: string) => (
    <Form.Item name={name} label={words[name]} rules={[{ required: true, whitespace: true, message: missing }]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={maxTextLength} />
    </Form.Item>
  )
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ basis: '', reply: '' }}
      sending={decide}
      onSubmit={(values) => decide.mutate({ id, reviewId: review.id, ...values }, { onSuccess })}
      onClose={onClose}
    >
      <p className={styles.lead}>
        {texts.decisions.said}
        {texts.sentenceGap}
        {review.text || texts.decisions.noWords}
      </p>
      <Form.Item name="outcome" label={words.outcome} rules={[{ required: true, message: words.outcomeMissing }]}>
        <Radio.Group>
          <div className={styles.options}>
            {reviewOutcomes.map((outcome) => (
              <Radio key={outcome} value={outcome}>
                {words.outcomes[outcome]}
              </Radio>
            ))}
          </div>
        </Radio.Group>
      </Form.Item>
      {field('basis', words.basisMissing)}
      {field('reply', words.replyMissing)}
    </FormDialog>
  )
}
