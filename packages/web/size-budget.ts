import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

interface Budget {
  name: string;
  limitKb: number;
  /** Modules of the source whose chunks, with all they import statically, are counted together. */
  modules: string[];
  /** Modules whose chunks are there already when these are fetched. */
  beyond?: string[];
}

const agentBoard = ['src/main.tsx', 'src/app/AgentShell.tsx', 'src/board/BoardPage.tsx'];

/** Kilobytes after gzip; a build that exceeds one fails. */
const budgets: Budget[] = [
  {
    name: 'JavaScript, customer: new ticket',
    limitKb: 150,
    modules: ['src/main.tsx', 'src/app/CustomerShell.tsx', 'src/intake/NewTicketPage.tsx'],
  },
  {
    name: 'JavaScript, customer: live ticket',
    limitKb: 150,
    modules: ['src/main.tsx', 'src/app/CustomerShell.tsx', 'src/tickets/TicketPage.tsx'],
  },
  {
    name: 'JavaScript, agent board',
    limitKb: 200,
    modules: agentBoard,
  },
  {
    name: 'JavaScript, more: promises',
    limitKb: 40,
    modules: ['src/promises/PromisesPages.tsx'],
    beyond: agentBoard,
  },
  {
    name: 'JavaScript, charts',
    limitKb: 100,
    modules: ['src/figures/ReportsPage.tsx'],
    beyond: ['src/main.tsx', 'src/app/AgentShell.tsx', 'src/app/AgentPages.tsx'],
  },
];
const styleLimitKb = 12;
const fontLimitKb = 50;

const kb = (content: string | Uint8Array) => gzipSync(content).byteLength / 1000;

function chunksOf(bundle: Rollup.OutputBundle, modules: string[]) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const found = new Set<Rollup.OutputChunk>();
  const add = (chunk: Rollup.OutputChunk | undefined) => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.find((other) => other.fileName === name));
  };
  for (const module of modules) {
    add(chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module))));
  }
  return [...found];
}

function measure(bundle: Rollup.OutputBundle) {
  const sum = (files: (string | Uint8Array)[]) => files.reduce((all, file) => all + kb(file), 0);
  const assets = Object.values(bundle).filter((file) => file.type === 'asset');
  const named = (ending: RegExp) =>
    assets.filter((asset) => ending.test(asset.fileName)).map((asset) => asset.source);
  return [
    ...budgets.map(({ name, limitKb, modules, beyond = [] }) => {
      const before = chunksOf(bundle, beyond);
      const chunks = chunksOf(bundle, modules).filter((chunk) => !before.includes(chunk));
      return { name, limitKb, sizeKb: sum(chunks.map((chunk) => chunk.code)) };
    }),
    { name: 'CSS', limitKb: styleLimitKb, sizeKb: sum(named(/\.css$/)) },
    // The other alphabets are fetched only by pages that show them.
    { name: 'font', limitKb: fontLimitKb, sizeKb: sum(named(/inter-latin-wght.*\.woff2$/)) },
  ];
}

/**
 * Weighs what each kind of visitor downloads first. A desk starts whatever it weighs; what grew
 * too heavy is left in a file, for which the checks fail.
 */
export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const rows = measure(bundle);
      for (const { name, limitKb, sizeKb } of rows) {
        this.info(`${sizeKb.toFixed(1).padStart(6)} of ${limitKb} kB  ${name}`);
      }
      const heavy = rows.filter(({ limitKb, sizeKb }) => sizeKb > limitKb);
      if (heavy.length === 0) return;
      const source = `Too heavy: ${heavy.map(({ name }) => name).join('; ')}\n`;
      this.emitFile({ type: 'asset', fileName: '.too-heavy', source });
    },
  };
}
