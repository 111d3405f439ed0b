/** Why the desk cannot run, said to whoever runs it: one plain sentence with what to do. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
