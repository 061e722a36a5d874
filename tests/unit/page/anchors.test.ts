import { describe, expect, it } from 'vitest';
import { albumMode, barAnchors, findAnchor, findBar, findHeader, viewerIsOpen } from '~/utils/page/anchors';
import { openPage, savedPages, versions } from './pages';

/** What each saved page shows: a place for the button, what the album is doing, and whether a photo covers it. */
const expected: Record<string, { anchor: boolean | null; mode: 'view' | 'other' | null; viewer: boolean }> = {
  album: { anchor: true, mode: 'view', viewer: false },
  'album-empty': { anchor: true, mode: 'view', viewer: false },
  'album-two-selected': { anchor: true, mode: 'other', viewer: false },
  'album-add-photos': { anchor: true, mode: 'other', viewer: false },
  // Immich 3 has no group at the end in this mode; whether there is one does not matter, the mode hides the button.
  'album-select-cover': { anchor: null, mode: 'other', viewer: false },
  'asset-viewer': { anchor: true, mode: 'view', viewer: true },
  'asset-viewer-stacked': { anchor: true, mode: 'view', viewer: true },
  albums: { anchor: false, mode: null, viewer: false },
  duplicates: { anchor: false, mode: null, viewer: false },
  'duplicates-group3': { anchor: false, mode: null, viewer: false },
  login: { anchor: false, mode: null, viewer: false },
  photos: { anchor: false, mode: null, viewer: false },
};

/** The icon of "Deduplicate All": on the real pages, and on our own. */
const trashCans = [
  'M9,3V4H4V6H5V19A2,2 0 0,0 7,21H17A2,2 0 0,0 19,19V6H20V4H15V3H9M7,6H17V19H7V6M9,8V17H11V8H9M13,8V17H15V8H13Z',
  'M19,4H15.5L14.5,3H9.5L8.5,4H5V6H19M6,19A2,2 0 0,0 8,21H16A2,2 0 0,0 18,19V7H6V19Z',
];

/** The version of Immich that each bar belongs to, by the number before the first dot. */
const shapes: Record<string, string> = { '2': 'app-bar', '3': 'control-bar' };

for (const { source, pages } of savedPages) {
  describe(`anchors on ${source}`, () => {
    it('there are pages of all three versions', () => {
      expect(new Set(pages.map(({ version }) => version.split('.').slice(0, 2).join('.')))).toEqual(new Set(versions));
    });

    for (const { version, name, open } of pages) {
      it(`${version} ${name}: place, mode and viewer are read`, () => {
        const { document } = open();
        const { anchor, mode, viewer } = expected[name]!;
        const found = findAnchor(document);
        if (anchor !== null) expect(found !== null).toBe(anchor);
        expect(albumMode(document)).toBe(mode);
        expect(viewerIsOpen(document)).toBe(viewer);
      });

      if (expected[name]?.mode === 'view') {
        it(`${version} ${name}: the anchor of that version is the group with the menu of the album`, () => {
          const { document } = open();
          const found = findBar(document)!;
          expect(found.shape).toBe(shapes[version.split('.')[0]!]);
          expect(found.trailing?.parentElement).toBe(found.bar);
          expect(found.trailing?.querySelector('[aria-haspopup]')).not.toBeNull();
          expect(found.trailing?.contains(found.bar.querySelector('button'))).toBe(false);
        });

        it(`${version} ${name}: the same group is found by its icons when ids change`, () => {
          const { document } = open();
          const known = findAnchor(document);
          for (const element of document.querySelectorAll('#control-bar, #asset-selection-app-bar')) {
            element.removeAttribute('id');
          }
          expect(findBar(document)?.shape).toBe('found-by-icons');
          expect(findAnchor(document)).toBe(known);
          expect(albumMode(document)).toBe('view');
        });
      }

      if (name.startsWith('duplicates')) {
        it(`${version} ${name}: the anchor is the group of buttons in the header, which begins with a trash can`, () => {
          const found = findHeader(open().document);
          expect(found?.shape).toBe('page-header');
          expect(found?.bar.lastElementChild).toBe(found?.trailing);
          expect(found?.trailing?.firstElementChild?.localName).toBe('button');
          expect(trashCans).toContain(found?.trailing?.querySelector('button path')?.getAttribute('d'));
          expect(found?.bar.querySelector('#user-page-header')).not.toBeNull();
          expect(found?.bar.querySelector('img')).toBeNull();
        });
      }

      if (name === 'album-two-selected') {
        it(`${version} ${name}: the mode is told by icons when ids change`, () => {
          const { document } = open();
          for (const element of document.querySelectorAll('#control-bar, #asset-selection-app-bar')) {
            element.removeAttribute('id');
          }
          expect(albumMode(document)).toBe('other');
        });
      }
    }
  });
}

describe('anchors', () => {
  it('are ordered newest first and name their versions', () => {
    expect(barAnchors.map(({ shape }) => shape)).toEqual(['control-bar', 'app-bar', 'found-by-icons']);
    for (const { versions } of barAnchors) expect(versions).not.toBe('');
  });

  it('read the same page the same in any language', () => {
    const { document } = openPage('3.1', 'album-two-selected');
    for (const text of document.querySelectorAll('p')) text.textContent = '2 ausgewählt';
    for (const button of document.querySelectorAll('button')) button.setAttribute('aria-label', 'Schließen');
    expect(albumMode(document)).toBe('other');
  });

  it('wait for the group that Immich 3 adds after its bar', () => {
    const { document } = openPage('3.1', 'album');
    document.querySelector('#control-bar > nav > div:nth-of-type(3)')?.remove();
    expect(findBar(document)?.shape).toBe('control-bar');
    expect(findAnchor(document)).toBeNull();
  });

  it('claim no mode for an icon they do not know, such as an arrow turned round', () => {
    const { document } = openPage('2.7', 'album');
    document.querySelector('nav button path')?.setAttribute('d', 'M0,0Z');
    expect(albumMode(document)).toBeNull();
    expect(findAnchor(document)).not.toBeNull();
  });
});
