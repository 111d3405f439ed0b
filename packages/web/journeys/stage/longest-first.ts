import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How long a file is says little of how long it takes, but these look at many pages. */
const isLong = ({ moduleId }: TestSpecification) => /[\\/]sound-[^\\/]+$/.test(moduleId);

/** The files that take longest begin, so that at the end no worker waits long for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
