// Light or dark, and how close things stand, is decided before anything is painted: nothing flashes, nothing jumps.
(function () {
  let chosen = null;
  let density = null;
  try {
    chosen = localStorage.getItem('tolo.scheme');
    density = localStorage.getItem('tolo.density');
  } catch {
    // storage is switched off: follow the system
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const usual = matchMedia('(pointer: coarse)').matches ? 'comfortable' : 'standard';
  document.documentElement.setAttribute('data-density', density || usual);
})();
