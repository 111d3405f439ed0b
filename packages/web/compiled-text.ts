import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/**
 * Compiles every `messages.<locale>.ts` and `…-messages.<locale>.ts` while building, so that no message parser is shipped.
 * In development and tests Lingui compiles the same messages when they are first shown.
 */
export function compiledText(): Plugin {
  return {
    name: 'compiled-text',
    apply: 'build',
    enforce: 'post',
    async transform(code, id) {
      if (!/[/-]messages\.[a-z-]+\.ts$/i.test(id)) return null;
      const source = `data:text/javascript,${encodeURIComponent(code)}`;
      const { messages }: { messages: Record<string, string> } = await import(source);
      const compiled = Object.entries(messages).map(([key, text]) => [
        key,
        compileMessageOrThrow(text),
      ]);
      return { code: `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};` };
    },
  };
}
