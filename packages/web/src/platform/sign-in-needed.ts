/** Thrown by a page that is about the viewer when there is none; the boundary asks them to sign in. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded';
}
