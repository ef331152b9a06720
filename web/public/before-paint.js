// Light or dark is decided before anything is painted, so that nobody at night is met by a flash of white.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem('tolo.scheme');
  } catch {
    // storage is switched off: follow the system
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
