// Runs before the page is drawn. Immich 3 keeps "system", "light" or "dark" under one name, older ones an object under
// another; where neither is known, both are read.
const stored = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

function applyTheme() {
  const before3 = stored('color-theme');
  const since3 = stored('immich-ui-theme');
  const wanted = since3 ?? (before3?.system ? 'system' : before3?.value) ?? 'system';
  const dark = wanted === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : wanted === 'dark';
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.classList.toggle('light', !dark);
}

window.fakeImmich = {
  shortcuts: [],
  setTheme(value) {
    localStorage.setItem('color-theme', JSON.stringify({ value, system: false }));
    localStorage.setItem('immich-ui-theme', JSON.stringify(value));
    applyTheme();
  },
};

applyTheme();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
