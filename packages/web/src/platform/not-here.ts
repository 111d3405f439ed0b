/** Thrown by a page whose object does not exist for this viewer; the boundary says so. */
export class NotHere extends Error {
  override name = 'NotHere';
}
