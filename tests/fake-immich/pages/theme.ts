import type { Behaviour } from '~/tests/fake-immich/behaviour';

/** Immich's custom properties in the form of this version, and the palette of these pages, per theme. */
export function themeCss(behaviour: Behaviour): string {
  const light = behaviour.fullColours ? lightColours : lightTriplets;
  const dark = behaviour.fullColours ? darkColours : darkTriplets;
  const font = behaviour.googleSans
    ? `'GoogleSans', 'Google Sans', 'Product Sans', 'Figtree', 'Outfit', 'Helvetica Neue', Arial, sans-serif`
    : `'Overpass', 'Open Sans', 'Helvetica Neue', Arial, sans-serif`;
  const bar = behaviour.controlBar ? { light: '#f5f5f5', dark: '#171717' } : { light: '#f5f5f5', dark: '#212121' };
  return `
:root { ${declare(always)} ${declare(light)}
  --navbar-height: calc(4.5rem + 4px); --navbar-height-md: calc(4.5rem - 14px);
  --page-bg: #fff; --page-fg: #3d3d3d; --page-strong: #000; --page-primary: #4250af; --page-on-primary: #fff;
  --page-muted: #6b7280; --page-line: #d4d4d4; --page-bar: ${bar.light}; --page-field: #e5e7eb; --page-danger: #fb2c36;
  --page-hover: rgb(61 61 61 / 10%); --page-active: rgb(66 80 175 / 10%); --page-inverse: #3d3d3d; --page-selected: #e5e5e5;
  --page-keep: #dcf5e6; --page-card: #d1d5dc;
  font-family: ${font}; letter-spacing: ${behaviour.googleSans ? '0.1px' : 'normal'}; color-scheme: light; }
:root.dark { ${declare(dark)}
  --page-bg: #000; --page-fg: #d9d9d9; --page-strong: #fff; --page-primary: #accbfa;
  --page-on-primary: #000; --page-muted: #737b8c; --page-line: #262626; --page-bar: ${bar.dark}; --page-field: #212121;
  --page-danger: #f87171; --page-hover: rgb(217 217 217 / 10%); --page-active: rgb(172 203 250 / 10%);
  --page-inverse: #d9d9d9; --page-selected: #404040; --page-keep: #001a06; --page-card: #364153; color-scheme: dark; }`;
}

const declare = (properties: Record<string, string>) =>
  Object.entries(properties)
    .map(([name, value]) => `--immich-${name}: ${value};`)
    .join(' ');

/** The same in every version, and not switched by the theme. */
const always = {
  primary: '66 80 175',
  bg: '255 255 255',
  fg: '0 0 0',
  'dark-primary': '172 203 250',
  'dark-bg': '10 10 10',
  'dark-fg': '229 231 235',
  'dark-gray': '33 33 33',
};

/** Before 2.4.0: triplets for `rgb(var(...))`. */
const lightTriplets = {
  'ui-primary': '66 80 175',
  'ui-dark': '58 58 58',
  'ui-light': '255 255 255',
  'ui-success': '34 197 94',
  'ui-danger': '239 68 68',
  'ui-warning': '255 170 0',
  'ui-info': '14 165 233',
  'ui-gray': '246 246 246',
  'ui-default-border': '209 213 219',
};
const darkTriplets = {
  'ui-primary': '172 203 250',
  'ui-dark': '229 231 235',
  'ui-light': '0 0 0',
  'ui-success': '72 237 152',
  'ui-danger': '246 125 125',
  'ui-warning': '254 197 78',
  'ui-info': '121 183 254',
  'ui-gray': '33 33 33',
  'ui-default-border': '55 65 81',
};

/** From 2.4.0: whole colours with shades; there is no `--immich-ui-primary`. */
const lightColours = {
  'ui-primary-50': '#eef0fb',
  'ui-primary-100': '#dfe2f6',
  'ui-primary-500': '#4250af',
  'ui-primary-700': '#303a80',
  'ui-success-500': '#22c55e',
  'ui-danger-500': 'oklch(63.7% 0.237 25.331)',
  'ui-warning-500': '#ffaa00',
  'ui-info-500': '#0ea5e9',
  'ui-light': 'oklch(100% 0 0)',
  'ui-light-50': 'oklch(98.5% 0 0)',
  'ui-light-100': 'oklch(97% 0 0)',
  'ui-light-200': 'oklch(92.2% 0 0)',
  'ui-light-500': 'oklch(55.6% 0 0)',
  'ui-dark': 'oklch(36% 0 17)',
  'ui-muted': 'oklch(55.6% 0 0)',
  'ui-gray': '#f6f6f6',
  'ui-default-border': '#d1d5db',
};
const darkColours = {
  'ui-primary-50': '#101827',
  'ui-primary-100': '#1b2740',
  'ui-primary-500': 'oklch(0.836 0.074 258.58)',
  'ui-primary-700': '#cfe1fc',
  'ui-success-500': '#48ed98',
  'ui-danger-500': '#f67d7d',
  'ui-warning-500': '#fec54e',
  'ui-info-500': '#79b7fe',
  'ui-light': 'oklch(0% 0 0)',
  'ui-light-50': 'oklch(14.5% 0 0)',
  'ui-light-100': 'oklch(20.5% 0 0)',
  'ui-light-200': 'oklch(26.9% 0 0)',
  'ui-light-500': 'oklch(70.8% 0 0)',
  'ui-dark': 'oklch(89% 0 271)',
  'ui-muted': 'oklch(70.8% 0 0)',
  'ui-gray': '#212121',
  'ui-default-border': '#374151',
};
