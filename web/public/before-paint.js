// Light or dark, and how close things stand, is decided before anything is painted: nothing flashes, nothing jumps.
(function () {
  let chosen = null;
  let density = null;
  try {
    chosen = localStorage.getItem('tolo.scheme');
    const ofThisPage = localStorage.getItem(`tolo.density:/${location.pathname.split('/')[1]}`);
    density = ofThisPage || localStorage.getItem('tolo.density');
  } catch {
    // storage is switched off: follow the system
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const usual = matchMedia('(pointer: coarse)').matches ? 'comfortable' : 'standard';
  document.documentElement.setAttribute('data-density', density || usual);

  // What every page asks for first is on its way while the code that asks is still being read.
  const me = fetch('/api/v1/me');
  const others = ['/api/v1/campuses', location.pathname === '/' ? '/api/v1/me/suggestions' : ''].filter(
    Boolean,
  );
  const ifSignedIn = (path) => me.then((answer) => (answer.ok ? fetch(path) : answer));
  window.toloEarly = new Map([['/api/v1/me', me], ...others.map((path) => [path, ifSignedIn(path)])]);
  window.toloEarly.forEach((answer) => answer.catch(() => undefined));
})();
