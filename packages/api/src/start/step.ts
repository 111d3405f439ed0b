const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Says what is being done, and then how long it took; `work` may add what came of it. */
export async function step<Result>(title: string, work: () => Result | Promise<Result>) {
  process.stdout.write(`  ${title} … `);
  const start = performance.now();
  try {
    const result = await work();
    const remark = typeof result === 'string' ? ` (${result})` : '';
    process.stdout.write(`${seconds(performance.now() - start)}${remark}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/** How long the process has been running. */
export const sinceStart = () => seconds(performance.now());
