import { createServer } from 'node:http';
import postgres from 'postgres';
import { operations } from './operations.ts';
import { reportCpu } from './report-cpu.ts';

/** The limit: node:http and postgres.js, handing on JSON that SQL built, with no validation or rights. */
const db = postgres(process.argv[2] ?? '', {
  max: 12,
  types: { json: { to: 114, from: [114], serialize: String, parse: (text: string) => text } },
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { name, parameters } = JSON.parse(Buffer.concat(chunks).toString());
    const operation = operations.find((one) => one.name === name);
    const [row] = await db.unsafe(operation?.sql ?? '', parameters, { prepare: true });
    response.setHeader('content-type', 'application/json');
    response.end(`{"data":${row?.answer}}`);
  });
});

server.listen(0, () => reportCpu(server));
