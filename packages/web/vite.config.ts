import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledText } from './compiled-text.ts';
import { sizeBudget } from './size-budget.ts';

const api = `http://localhost:${process.env.PORT ?? '4000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), compiledText(), sizeBudget()],
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': api,
    },
  },
  build: {
    target: 'baseline-widely-available',
    // The content security policy takes scripts, styles and fonts from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
