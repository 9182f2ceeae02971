import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Puts the files of two projects that run side by side in turns: one fills the processor with stories while the other
 * mostly waits for a browser. Two browsers at once would only hinder each other.
 */
export default class Alternating extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name)
    const [few = [], ...others] = [...byProject.values()].toSorted((a, b) => a.length - b.length)
    const many = others.flat()
    // The few take longer: half as many again of the others as there are for each keeps one of the two workers with them.
    const each = Math.ceil((1.5 * many.length) / Math.max(1, few.length))
    return [
      ...few.flatMap((file, n) => [file, ...many.slice(n * each, (n + 1) * each)]),
      ...many.slice(few.length * each),
    ]
  }
}
