import type { Context } from '../../context.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'

/** Wakes the citizen's page and every desk: a handoff or its conversation has changed. */
export async function announceChange(context: Context, conversationId: string): Promise<void> {
  await Promise.all([
    context.realtime.publish(conversationChannel(conversationId)),
    context.realtime.publish(deskChannel),
  ])
}
