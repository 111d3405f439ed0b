export const messages = {
  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss',
  'ui.optional': 'optional',
  'ui.errors': 'Error: {text}',
  'ui.busy': 'Working …',
  'ui.choose-files': 'Choose files',
  'ui.toasts': 'Notices',
};
