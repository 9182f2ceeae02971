import { describe, expect, it } from 'vitest'
import { previewRelease } from '../../src/actions/editor/previewRelease.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { createWorld } from '../world/world.ts'

describe('before a release', () => {
  it('editors see which answers it would change: none for the same files, some for a thesaurus without its words', async () => {
    const world = await createWorld()
    const knowledge = await readKnowledgeFolder('knowledge')
    const { context } = world
    const same = await previewRelease(context, knowledge)
    expect(same).toMatchObject({ release: 1, changed: [] })
    expect(same.questions).toBeGreaterThan(500)
    expect(same.expected?.wrong).toBeLessThanOrEqual(0.02)

    const without = knowledge.thesaurus.filter(({ id }) => id !== 'identity-card' && id !== 'lost')
    const other = await previewRelease(context, { ...knowledge, thesaurus: without })
    expect(other.changed.length).toBeGreaterThan(0)
    for (const { before, after } of other.changed) expect(before).not.toEqual(after)
    expect((await world.deps.release()).number).toBe(1)
    await world.close()
  }, 120_000)
})
