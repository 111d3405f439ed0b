// Runs before the first paint, so that a dark desk never flashes white. A file of its own because
// the content security policy allows no inline script.
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('hlm-desk.theme') ?? 'system';
  } catch {
    // Storage may be switched off; the system's preference then decides.
  }
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = choice === 'dark' || (choice !== 'light' && prefersDark);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
