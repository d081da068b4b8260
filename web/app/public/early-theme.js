// Runs before the first paint, so that a dark page never flashes white. Not a module: modules wait for the page.
(() => {
  let mode = null;
  try {
    mode = localStorage.getItem('stemma.theme');
  } catch {
    // Storage can be switched off; the system's choice decides then.
  }
  const isDark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
