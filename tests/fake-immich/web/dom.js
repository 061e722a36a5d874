import config from './config.js';

const svgNames = new Set(['svg', 'path', 'ellipse', 'circle', 'g']);

/** Makes an element. Properties named `on…` are listeners; null, false and undefined are left out. */
export function h(name, properties = {}, ...children) {
  const element = svgNames.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'style') Object.assign(element.style, value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name, size = 24, properties = {}) {
  const svg = h('svg', {
    width: size,
    height: size,
    viewBox: '0 0 24 24',
    role: 'img',
    'aria-hidden': 'true',
    ...properties,
  });
  svg.append(h('path', { d: config.icons[name], fill: 'currentColor' }));
  return svg;
}

/** A round button of the bars: 40 px, its icon 60 % of that. */
export const iconButton = (label, iconName, properties = {}) =>
  h(
    'button',
    {
      type: 'button',
      'data-button-root': 'true',
      class: 'icon-button',
      'aria-label': label,
      title: config.buttonTitles ? label : null,
      ...properties,
    },
    icon(iconName, '60%'),
  );

/** The text button of headers: an icon of 16 px, and a text that narrow windows hide. */
export const headerButton = (label, iconName, properties = {}) =>
  h(
    'button',
    { type: 'button', 'data-button-root': 'true', class: 'header-button', ...properties },
    h('div', {}, icon(iconName, 16)),
    h('p', { class: 'hidden md:block' }, label),
  );

export const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
