export const messages = {
  'mailbox.title': 'Demo mailbox',
  'mailbox.lead': 'The demo sends no mail. What it would have sent lands here, newest first.',
  'mailbox.empty': 'No mail yet',
  'mailbox.empty.text': 'Open a ticket as a guest, and the confirmation lands here.',
  'mailbox.open-ticket': 'Open a ticket',
  'mailbox.to': 'To {address}',
  'mailbox.plain': 'Show as plain text',
  'mailbox.designed': 'Show as designed',
  'mailbox.more': 'Show older mail',
  'mailbox.refresh': 'Look again',
  'mailbox.failed': 'The desk did not answer. Please try again in a moment.',
  'mailbox.away':
    'The desk cannot be reached just now. Newer letters may be missing; this page keeps looking for them.',
  'mailbox.away.since':
    'The desk cannot be reached just now. Letters sent since {time} may be missing; this page keeps looking for them.',
  'mailbox.off': 'There is no mailbox here',
  'mailbox.off.text': 'This desk sends its mail to the people it is for.',
};
