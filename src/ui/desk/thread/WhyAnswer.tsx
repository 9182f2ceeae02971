import { lazy, Suspense, useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'

const WhyDialog = lazy(() => import('../dialogs/WhyDialog.tsx').then((module) => ({ default: module.WhyDialog })))

/** Tells on request why the assistant said what it said. */
export function WhyAnswer({ conversationId, position }: { conversationId: string; position: number }) {
  const { texts } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" icon="info" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.why.title}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <WhyDialog conversationId={conversationId} position={position} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
