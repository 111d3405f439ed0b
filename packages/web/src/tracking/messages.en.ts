export const messages = {
  'tracking.title': 'Track a ticket',
  'tracking.lead':
    'Enter the e-mail address you gave. We send you a link that opens your ticket, without an account.',
  'tracking.number': 'Ticket number',
  'tracking.number.hint': 'For example 1234. Left empty, we send links to all your open tickets.',
  'tracking.email': 'E-mail',
  'tracking.send': 'Send me the link',
  'tracking.summary': 'Please check these before going on',
  'tracking.need-number': 'Please enter a number, for example 1234, or leave this empty.',
  'tracking.need-email': 'Please give an e-mail address, such as name@example.com.',
  'tracking.sent': 'Look into your mail',
  'tracking.sent.text':
    'If #{number} and {email} belong together, a link is on its way. It opens this one ticket and works for a short time only.',
  'tracking.sent.all':
    'If there are open tickets with {email}, links to them are on their way. Each opens one ticket and works for a short time only.',
  'tracking.late': 'No mail after five minutes?',
  'tracking.late.spam': 'Look into the folder for unwanted mail.',
  'tracking.late.check': 'Check number and address: it must be the one you opened the ticket with.',
  'tracking.late.new': 'Still nothing? Open a new ticket and tell us the old number.',
  'tracking.again': 'Change number or address',
  'tracking.mailbox': 'This is a demo: the mail lands in the demo mailbox.',
  'tracking.mailbox.open': 'Open the demo mailbox',
  'tracking.account': 'Have an account?',
  'tracking.sign-in': 'Sign in to see all your tickets',
  'tracking.signed-in': 'You are signed in as {name}',
  'tracking.signed-in.text':
    'The ticket of this link is not among yours. You can sign out and open it, or stay as you are.',
  'tracking.signed-in.switch': 'Sign out and open the link',
  'tracking.signed-in.stay': 'Stay signed in',
  'tracking.opening': 'Opening your ticket',
  'tracking.opening.text': 'One moment, the link is being checked.',
  'tracking.bad-link': 'This link no longer works',
  'tracking.bad-link.text':
    'Links open one ticket and work for a short time. Send yourself a fresh one; it takes a minute.',
  'tracking.fresh': 'Get a fresh link',
  'tracking.try-again': 'Try again',
  'tracking.confirm.yes': 'Is it solved?',
  'tracking.confirm.no': 'Is something still wrong?',
  'tracking.confirm.ticket': 'Ticket #{number}: {subject}',
  'tracking.confirm.yes.text': 'With your answer the ticket closes. You can still reopen it later.',
  'tracking.confirm.no.text':
    'The ticket goes back to the agent who had it, with all you have said.',
  'tracking.confirm.comment': 'What is still wrong?',
  'tracking.confirm.comment.thanks': 'Anything to add?',
  'tracking.confirm.yes.send': "Yes, it's solved",
  'tracking.confirm.no.send': 'No, go on with it',
  'tracking.confirm.other.yes': 'It is solved after all',
  'tracking.confirm.other.no': 'It is not solved',
  'tracking.confirm.confirmed': 'Thank you, the ticket is closed',
  'tracking.confirm.reopened': 'The ticket is open again',
  'tracking.confirm.closed': 'The ticket is closed already',
  'tracking.confirm.closed.text':
    'Thank you for telling us that it is solved. There is nothing more you need to do.',
  'tracking.confirm.reopen': 'The ticket is closed: reopen it?',
  'tracking.confirm.reopen.text':
    'It was closed since we asked. Say what is still wrong, and it is open again: number and conversation stay.',
  'tracking.confirm.reopen.need': 'Please say what is still wrong.',
  'tracking.confirm.reopen.send': 'Reopen it',
  'tracking.confirm.too-late': 'The ticket was closed a while ago',
  'tracking.confirm.too-late.text':
    'Say what is still wrong: it opens a new ticket, which follows this one, so you need not explain it all again.',
  'tracking.confirm.followed': 'Your new ticket is open',
  'tracking.confirm.followed.text':
    'Its number is #{number}. It follows the closed one and stands in line. A letter with a link to it is on its way to you.',
  'tracking.confirm.waiting': 'The ticket is open again',
  'tracking.confirm.waiting.text':
    'It is back in line, and the next agent who is free takes it. What there is to say you can write in the ticket.',
  'tracking.confirm.working': 'The ticket is open again',
  'tracking.confirm.working.text':
    '{name} is working on it. What there is to say you can write in the ticket.',
  'tracking.somebody': 'An agent',
  'tracking.see': 'See the ticket',
  'tracking.write': 'Write in the ticket',
  'tracking.new': 'Open a new ticket',
  'tracking.survey': 'How did we do?',
  'tracking.survey.resolved':
    '{name} resolved your ticket. One tap is enough; the rest is up to you.',
  'tracking.survey.resolved.we':
    'Your ticket was resolved. One tap is enough; the rest is up to you.',
  'tracking.survey.answered': 'This is what you told us. You can change it until {when}.',
  'tracking.survey.need': 'Please say how satisfied you are with the outcome.',
  'tracking.survey.comment.hint': 'The agent and the lead of the team read it.',
  'tracking.survey.send': 'Send my answer',
  'tracking.survey.change': 'Change my answer',
  'tracking.survey.until': 'You can answer until {when}, and change your answer until then.',
  'tracking.survey.thanks': 'Thank you for telling us',
  'tracking.survey.thanks.text': 'Your answer is stored. You can change it until {when}.',
  'tracking.survey.over': 'The time for this survey is over',
  'tracking.survey.over.text':
    'Thank you for coming by all the same. If something is on your mind, write on the page of your ticket.',
  'tracking.survey.withdrawn': 'Your ticket is open again',
  'tracking.survey.withdrawn.text':
    'It was not solved yet after all, so there is nothing to rate. We ask you again when it is.',
  'tracking.survey.none': 'This link does not work',
  'tracking.survey.none.text':
    'It may have been cut short on its way. Open it from the letter once more, or copy it whole.',
  'tracking.survey.start': 'Go to the start page',
};
