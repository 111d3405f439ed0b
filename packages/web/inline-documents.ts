import { fileURLToPath } from 'node:url';
import type { DefinitionNode, DocumentNode } from 'graphql';
import { type Plugin, runnerImport } from 'vite';

const generated = fileURLToPath(new URL('src/graphql/graphql.ts', import.meta.url));
const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

const prefix = 'virtual:document/';
const fragmentPrefix = 'virtual:fragment/';

const isOurs = (id: string) => /\/src\/(?!graphql\/).*\.tsx?$/.test(id);

/** A document as a module that imports the fragments it uses, so that each is shipped once. */
function moduleOf({ definitions, ...document }: DocumentNode) {
  const names = definitions.map((definition) => partOf(definition));
  const imports = names.map((name, index) =>
    name ? `import f${index} from '${fragmentPrefix}${name}';` : '',
  );
  const parts = definitions.map((definition, index) =>
    names[index] ? `f${index}` : JSON.stringify(definition),
  );
  const rest = JSON.stringify(document).slice(1, -1);
  return `${imports.join('')}export default {${rest},definitions:[${parts.join()}]};`;
}

const partOf = (definition: DefinitionNode) =>
  definition.kind === 'FragmentDefinition' ? definition.name.value : null;

/**
 * Puts each generated document where its `graphql(…)` stands. Otherwise all documents of the desk
 * would sit in one module, and a customer would download the board's as well.
 */
export function inlineDocuments(): Plugin {
  let documents: Record<string, DocumentNode> = {};

  const documentNamed = (name: string) => {
    const document = documents[name];
    if (document === undefined) throw new Error(`${name} is not generated yet: run codegen.`);
    return document;
  };

  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      documents = (await runnerImport<Record<string, DocumentNode>>(generated)).module;
    },
    resolveId: (id) => (id.startsWith('virtual:') ? id : null),
    load(id) {
      if (id.startsWith(prefix)) return moduleOf(documentNamed(id.slice(prefix.length)));
      if (!id.startsWith(fragmentPrefix)) return null;
      const name = id.slice(fragmentPrefix.length);
      const { definitions } = documentNamed(`${name}FragmentDoc`);
      const own = definitions.find((definition) => partOf(definition) === name);
      return `export default ${JSON.stringify(own)};`;
    },
    transform(code, id) {
      // Nothing of the generated modules is left once the documents stand where they are used.
      if (/\/src\/graphql\//.test(id)) return { code, moduleSideEffects: false };
      if (!isOurs(id) || !code.includes('graphql(')) return null;
      const imports: string[] = [];
      const replaced = code.replace(call, (_text, kind: string, name: string) => {
        const document = `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
        imports.push(`import ${document} from '${prefix}${document}';`);
        return `(${document})`;
      });
      return imports.join('') + replaced;
    },
  };
}
