// Where the API answers, for example 'https://api.desk.example'. Empty: where this page came from.
window.HLM_DESK = { apiUrl: '' };
