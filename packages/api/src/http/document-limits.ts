import { GraphQLError, type ValidationRule } from 'graphql';
import { type Measure, measureOf } from './document-measure.ts';

/** What a document written by anybody may ask for. Those of our own screens are not measured. */
const limits = { aliases: 15, directives: 10, depth: 12, repeated: 5, fields: 500 };

/** How deep it may go when its author is not signed in. */
export const depthForStrangers = 8;

/** Names and, where there were more, passwords that could be tried in one request. */
const signingIn = ['signIn', 'register', 'setUpDesk', 'openTrackingLink'];

const tooMuch = (what: string) =>
  new GraphQLError(`The document has too many ${what}. Ask in several requests.`, {
    extensions: { reason: 'DOCUMENT_TOO_LARGE' },
  });

function* excesses(measure: Measure) {
  if (measure.aliases > limits.aliases) yield `aliases: ${limits.aliases} is the most`;
  if (measure.directives > limits.directives) yield `directives: ${limits.directives} is the most`;
  if (measure.depth > limits.depth) yield `levels: ${limits.depth} is the most`;
  if (measure.repeated > limits.repeated) yield `repetitions: ${limits.repeated} is the most`;
  if (measure.fields > limits.fields) yield `fields: ${limits.fields} is the most`;
}

/** The one rule beside those of GraphQL: limits on the size of a document. */
export const documentLimits: ValidationRule = (context) => {
  let signIns = 0;
  return {
    Document(document) {
      for (const excess of excesses(measureOf(document))) context.reportError(tooMuch(excess));
    },
    Field({ name }) {
      if (signingIn.includes(name.value)) signIns++;
      if (signIns === 2) context.reportError(tooMuch('sign-ins: 1 is the most'));
    },
  };
};
