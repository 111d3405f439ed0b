export const messages = {
  'app.forbidden': 'This page is not for your account',
  'app.away': 'The desk cannot be reached',
  'app.failed': 'Something went wrong',
  'app.retry': 'Try again',
  'app.not-found': 'There is nothing here',
  'app.not-found.guest':
    'The address may be mistyped, or the ticket is not open to you here. With its number and your e-mail you get a link to it.',
  'app.not-found.mine':
    'The address may be mistyped, or the ticket belongs to somebody else. Your own tickets are under My tickets.',
  'app.not-found.staff':
    'The address may be mistyped, or the ticket is with a team that you do not serve.',
  'app.board.there': 'To the board',
  'app.sign-in-first': 'Please sign in first',
  'app.sign-in-first.text':
    'This page belongs to an account. Without one you can still follow a ticket by its number.',
  'app.only-staff': 'The board is for the people who answer tickets.',
  'app.to-start': 'To the start page',
  'app.reference': 'Reference for support:',
  'app.sign-in.there': 'Sign in',
  'app.track.there': 'Track a ticket',
};
