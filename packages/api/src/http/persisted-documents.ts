import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentStore } from '@apollo/server';
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { checkout } from '../platform/env.ts';

/** By hash: the text of every operation of our own screens, as code generation writes it. */
export type Manifest = Record<string, string>;

const manifestFile = join(checkout, 'packages/web/src/graphql/persisted-documents.json');

/** Empty where the web part was not generated, as with an API alone. */
export function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    return {};
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Enough for some thousand documents that are asked again and again. */
const keptBytes = 4 * 1024 * 1024;

/**
 * The documents that the desk knows: those of its own screens, which are asked for by hash and are
 * limited by nobody, and those that others sent lately, so that they are not read and checked twice.
 */
export class Documents implements DocumentStore {
  readonly #manifest: Manifest;
  readonly #own = new Map<string, DocumentNode>();
  readonly #isOwn = new WeakSet<DocumentNode>();
  readonly #recent = new InMemoryLRUCache<DocumentNode>({ maxSize: keptBytes });

  /** The texts of our own, under keys that end with their hash. Nothing can be added. */
  readonly texts: KeyValueCache<string> = {
    get: async (key) => this.textOf(key.slice(-64)),
    set: async () => {},
    delete: async () => {},
  };

  constructor(schema: GraphQLSchema, manifest: Manifest = readManifest()) {
    this.#manifest = manifest;
    for (const [hash, text] of Object.entries(manifest)) this.#keep(schema, hash, text);
  }

  /** A screen that the schema has outgrown is no document of ours. */
  #keep(schema: GraphQLSchema, hash: string, text: string) {
    const document = parse(text);
    if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return;
    for (const key of [hash.slice(-64), hashOf(text)]) this.#own.set(key, document);
    this.#isOwn.add(document);
  }

  /** The text of a hash, with or without the name of its kind before it. */
  textOf(hash: string): string | undefined {
    const key = hash.startsWith('sha256:') ? hash : `sha256:${hash}`;
    return Object.hasOwn(this.#manifest, key) ? this.#manifest[key] : undefined;
  }

  isOwn(document: DocumentNode): boolean {
    return this.#isOwn.has(document);
  }

  /** The key ends with the hash of the document. */
  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#own.get(key.slice(-64)) ?? this.#recent.get(key);
  }

  async set(key: string, document: DocumentNode) {
    await this.#recent.set(key, document);
  }

  async delete(key: string) {
    await this.#recent.delete(key);
  }
}
