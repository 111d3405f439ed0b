import { readFileSync } from 'node:fs';

const lookEveryMs = 500;
/** A shell of pnpm's, pnpm, a shell of npx's, and npx. */
const generations = 4;

/**
 * Ends the desk when the npx that started it is ended. The shell between npx and pnpm passes no
 * signal on, so the desk would stay and keep its port, with nobody knowing. Where there is no
 * /proc to look into, Ctrl-C or a signal to the desk itself still end it.
 */
export function stopWithNpx() {
  if (process.platform !== 'linux' || !process.env.npm_execpath?.includes('_npx')) return;
  const ancestors = ancestry();
  const watch = setInterval(() => {
    if (String(ancestry()) === String(ancestors)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  watch.unref();
}

function ancestry(): number[] {
  const pids = [process.ppid];
  while (pids.length < generations) pids.push(parentOf(pids.at(-1) ?? 0));
  return pids;
}

/** The second field after the name, which is in parentheses and may hold anything. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
