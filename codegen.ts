import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

export default {
  schema: 'packages/api/schema.graphql',
  documents: ['packages/web/src/**/*.{ts,tsx}', '!packages/web/src/graphql/**'],
  generates: {
    'packages/web/src/graphql/': {
      preset: 'client',
      presetConfig: {
        // Apollo Client masks by itself; the types only have to say so.
        fragmentMasking: false,
        // The web sends hashes; the API reads the texts from the manifest.
        persistedDocuments: true,
        skipIndexFile: true,
      },
      // Apollo asks for __typename everywhere, so the hashed text must have it too.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        nonOptionalTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string' },
      },
    },
  },
} satisfies CodegenConfig;
