import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compiledText } from './compiled-text.ts';
import { inlineDocuments } from './inline-documents.ts';
import { sizeBudget } from './size-budget.ts';

const api = `http://localhost:${process.env.PORT ?? '4000'}`;

const libraries =
  'react|react-dom|scheduler|@apollo/client|rxjs|tslib|graphql|optimism|@wry/[a-z]+';
const words = 'wouter|regexparam|use-sync-external-store|@lingui/core';
const base = new RegExp(`/node_modules/(${libraries}|${words})/(?!.*/node_modules/)`);

const isFoundation = (id: string) =>
  base.test(id) &&
  !/client\/(react\/hooks\/(?!constants|useMutation|internal\/useDeepMemo)|link\/subscriptions\/)/.test(
    id,
  );

export default defineConfig({
  root: import.meta.dirname,
  // Without it rxjs comes as ES5, with helpers for what every browser has.
  resolve: {
    conditions: ['es2015', ...defaultClientConditions],
    // React has it built in; the package is for those before 18.
    alias: [{ find: /^use-sync-external-store\/.*/, replacement: 'react' }],
  },
  plugins: [react(), tailwindcss(), inlineDocuments(), compiledText(), sizeBudget()],
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': api,
      '/figures': api,
      '/letters': api,
    },
  },
  build: {
    target: 'baseline-widely-available',
    // The content security policy takes scripts, styles and fonts from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Their names would be carried by every page that leads there.
        chunkFileNames: 'assets/[hash:7].js',
        codeSplitting: {
          groups: [
            // What every page stands on comes as one file: many small ones compress worse. Hooks
            // are left out, so that a page brings only those it uses.
            { name: 'foundation', test: isFoundation },
            { name: 'kit', test: /\/src\/(ui|text|platform)\/|lucide-react/, minShareCount: 7 },
          ],
        },
      },
    },
  },
});
