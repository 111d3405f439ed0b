export const messages = {
  'platform.offline':
    'The desk cannot be reached just now. Nothing is lost; please try again in a moment.',
  'platform.title': '{page} · HLM Desk',
  'platform.title.unread': '({unread}) {title}',
  'live.connecting': 'Connecting …',
  'live.now': 'Live',
  'live.checked': 'Live · checked {seconds} s ago',
  'live.reconnecting': 'Reconnecting, last checked {time}',
  'live.never': 'Reconnecting …',
};
