import { isDeepStrictEqual } from 'node:util';
import { answerOf, readVectors } from '../packages/shared/test/business-time-vectors.ts';

/** How many differences are shown: the first ones tell what is wrong. */
const shown = 10;

function scoreSla(file: string) {
  const vectors = readVectors(file);
  const wrong = vectors.flatMap((vector) => {
    const answer = answerOf(vector);
    return isDeepStrictEqual(answer, vector.expect) ? [] : [{ ...vector, answer }];
  });
  for (const { id, op, expect, answer } of wrong.slice(0, shown)) {
    console.log(`${id} ${op}: expected ${expect}, got ${answer}`);
  }
  console.log(`${vectors.length - wrong.length} of ${vectors.length}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

const [what, file] = process.argv.slice(2);
try {
  if (what !== 'sla' || !file) throw new Error('Say what to score and a file: pnpm score sla FILE');
  scoreSla(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
