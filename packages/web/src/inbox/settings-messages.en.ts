export const messages = {
  'inbox.settings.title': 'Notifications',
  'inbox.settings.back': 'Back to the inbox',
  'inbox.settings.intro':
    'Everything also stands in your inbox. Choose what reaches you elsewhere.',
  'inbox.settings.loading': 'Loading your settings',
  'inbox.settings.kinds': 'What reaches you, and how',
  'inbox.settings.kind': 'When',
  'inbox.settings.EMAIL': 'E-mail',
  'inbox.settings.PUSH': 'Browser',
  'inbox.settings.by': '{kind}: {channel}',
  'inbox.settings.saved': 'Saved',
  'inbox.device': 'This browser',
  'inbox.device.off': 'Show notifications in this browser, also when the desk is closed.',
  'inbox.device.on': 'This browser shows your notifications, until you sign out here.',
  'inbox.device.turn-on': 'Turn on',
  'inbox.device.turn-off': 'Turn off',
  'inbox.device.unable': 'This browser cannot show notifications while the desk is closed.',
  'inbox.device.denied':
    'Notifications of this desk are blocked in this browser. Allow them in its settings for this site, then turn them on here.',
  'inbox.device.failed':
    'The browser could not be reached by its push service. Please try again later.',
  'inbox.quiet': 'Quiet hours',
  'inbox.quiet.hint':
    'What comes then is pushed or mailed when they are over, if you have not read it by then.',
  'inbox.quiet.on': 'Do not disturb me at certain hours',
  'inbox.quiet.from': 'From',
  'inbox.quiet.to': 'To',
  'inbox.quiet.missing': 'Write a time, such as 22:00.',
  'inbox.quiet.zone': 'Time zone',
  'inbox.quiet.save': 'Save quiet hours',
};
