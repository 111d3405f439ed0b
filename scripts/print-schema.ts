import { writeFileSync } from 'node:fs';
import { printDeskSchema, schemaFile } from '../packages/api/src/print-schema.ts';

writeFileSync(schemaFile, await printDeskSchema());
