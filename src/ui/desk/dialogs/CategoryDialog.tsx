import { Form } from 'antd'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { type Category, categories } from '../../../domain/handoff.ts'
import { ownership } from '../api/ownership.ts'
import { useChange } from '../data/ownership.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { FormDialog } from './FormDialog.tsx'
import { SelectField } from './SelectField.tsx'

/** Says what kind of request it is, which chooses the limit of the result. */
export function CategoryDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.ownership.categoryDialog
  const [form] = Form.useForm<{ category: Category }>()
  const set = useChange(ownership.setCategory)
  const onSubmit = ({ category }: { category: Category }) =>
    set.mutate(
      { id: handoff.id, category },
      {
        onSuccess: () => {
          confirmBriefly(texts.ownership.done.category)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ category: handoff.category }}
      sending={set}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item name="category" label={words.label}>
        <SelectField options={categories.map((value) => ({ value, text: texts.categories[value] }))} />
      </Form.Item>
    </FormDialog>
  )
}
