import { pdf } from './pdf.ts';
import { screenshot } from './picture.ts';

const text = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);

/** What people attach in the demo; the bytes are made when they are asked for. */
export const files = {
  'invoice-0917.pdf': () =>
    pdf([
      'Invoice 0917',
      'Brightline, Sarah Mitchell',
      'Team plan, 5 seats, one month            $ 299.00',
      'Total                                    $ 299.00',
      'Charged to the card ending 4417',
    ]),
  'invoice-oakfield.pdf': () =>
    pdf([
      'Invoice 0921',
      'Oakfield, Priya Nair',
      'VAT number of the customer: GB 999 9994 02',
      'Starter plan, one month                  £ 39.00',
    ]),
  'charter-oakfield.pdf': () =>
    pdf(['Charter of the Oakfield food bank', 'Registered charity', 'Purpose: food for all']),
  'card-declined.png': () => screenshot('hlm.example/billing', 'Card declined. Pausing at 24:00'),
  'error-502.png': () => screenshot('brightline.example', '502 Bad gateway'),
  'blank-form.png': () => screenshot('lantern-events.example/sign-up', ''),
  'deactivated.png': () => screenshot('hlm.example/sign-in', 'This account is deactivated'),
  'two-figures.png': () => screenshot('hlm.example/reports', 'Opened: 4,112 or 8,224?', false),
  'access-denied.txt': () =>
    text(
      'connecting to products as austin.coy',
      'ok: password accepted',
      'set role product_owner',
      'ERROR: access denied for role product_owner',
      'DETAIL: policy revision 212 does not name this role',
    ),
  'saml-response.txt': () =>
    text(
      'POST /sso/oakfield',
      'issuer https://id.oakfield.example',
      'signature RSA-SHA256, certificate 7F:1C:90:44',
      'expected certificate 2B:88:E1:0D',
      'result 302 /login',
    ),
  'access-log.txt': () =>
    text(
      '03:04:11 GET /login 200',
      '03:04:40 POST /login 302',
      '03:04:41 GET /start 200',
      '03:06:02 GET /profile 200',
      '03:09:17 session ended',
    ),
  'whatsapp-webhook.txt': () =>
    text(
      '10:00:01.120 POST /notify wamid.A1 "Your report is ready"',
      '10:00:04.310 POST /notify wamid.A1 (retry 1)',
      '10:00:04.402 200 in 3.28 s',
      '10:00:05.511 200 in 1.20 s',
    ),
  'api-429.txt': () =>
    text(
      'GET /v1/contacts?page=20 200 X-RateLimit-Remaining: 1',
      'GET /v1/contacts?page=21 200 X-RateLimit-Remaining: 0',
      'GET /v1/contacts?page=22 429 X-RateLimit-Limit: 20 Retry-After: 41',
    ),
  'new-colleagues.csv': () =>
    text(
      'seat,team,email',
      '1,content,content1@brightline.example',
      '2,content,content2@brightline.example',
      '3,design,design@brightline.example',
      '4,events,events@brightline.example',
      '5,analytics,analytics@brightline.example',
    ),
  'import-sample.csv': () =>
    text('name,city', '"María José García López",Sevilla', '"José Luis Ortega Díaz",Cádiz'),
  'contacts-export.csv': () =>
    text('id,source', ...Array.from({ length: 10_000 }, (_, n) => `${n + 1},sign-up form`)),
} satisfies Record<string, () => Buffer>;

export type DemoFile = keyof typeof files;

const mediaTypes: Record<string, string> = { pdf: 'application/pdf', png: 'image/png' };

/** By the end of its name, which in the demo tells the truth; everything else here is text. */
export const mediaTypeOf = (name: DemoFile) =>
  mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
