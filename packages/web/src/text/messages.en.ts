export const messages = {
  'text.today-at': 'today at {time}',
  'text.yesterday-at': 'yesterday at {time}',
  'text.day-at': '{day} at {time}',
  'text.yesterday': 'Yesterday {time}',
  'text.day': '{day}, {time}',
  'text.today': 'Today',
  'text.yesterday-only': 'Yesterday',
};
