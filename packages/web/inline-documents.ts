import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const generated = fileURLToPath(new URL('src/graphql/graphql.ts', import.meta.url));
const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts each generated document where its `graphql(…)` stands. Otherwise all documents of the desk
 * would sit in one module, and a customer would download the board's as well.
 */
export function inlineDocuments(): Plugin {
  let documents: Record<string, unknown> = {};
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      documents = (await runnerImport<Record<string, unknown>>(generated)).module;
    },
    transform(code, id) {
      // Nothing of the generated modules is left once the documents stand where they are used.
      if (/\/src\/graphql\//.test(id)) return { code, moduleSideEffects: false };
      if (!/\/src\/(?!graphql\/).*\.tsx?$/.test(id) || !code.includes('graphql(')) return null;
      return code.replace(call, (_text, kind: string, name: string) => {
        const document = documents[`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`];
        if (document === undefined) this.error(`${name} is not generated yet: run codegen.`);
        return `(${JSON.stringify(document)})`;
      });
    },
  };
}
