import { describe, expect, it } from 'vitest';
import { findAnchor, findHeader } from '~/utils/page/anchors';
import type { Page } from '~/utils/page/detect-page';
import { placementOf } from '~/utils/page/placement';
import { openPage, versions } from './pages';

const album: Page = { kind: 'album', albumId: '3f0c1d52-8a4e-4f0b-9c53-2d1b6f0e7a11', viewing: false };
const duplicates: Page = { kind: 'duplicates', viewing: false };

describe.each(versions)('on Immich %s', (version) => {
  it.each(['album', 'album-empty'])('the button belongs in the bar of %s', (name) => {
    const { document } = openPage(version, name);
    const placement = placementOf(document, album);
    expect(placement.where === 'bar' && placement.bar.trailing).toBe(findAnchor(document));
  });

  it.each(['album-two-selected', 'album-add-photos', 'album-select-cover', 'asset-viewer'])(
    'the button is hidden on %s',
    (name) => {
      expect(placementOf(openPage(version, name).document, album)).toEqual({ where: 'hidden' });
    },
  );

  it('the button is hidden as soon as the address views a photo, whatever the page still shows', () => {
    const { document } = openPage(version, 'album');
    expect(placementOf(document, { ...album, viewing: true })).toEqual({ where: 'hidden' });
  });

  it('the address decides: a bar on another page gets no button', () => {
    const { document } = openPage(version, 'album');
    expect(placementOf(document, { kind: 'other', path: '/albums' })).toEqual({ where: 'nowhere' });
    expect(placementOf(document, duplicates)).toEqual({ where: 'unanchored' });
  });

  it('the button belongs in the header of the duplicates, and is hidden while a photo is viewed', () => {
    const { document } = openPage(version, 'duplicates');
    const placement = placementOf(document, duplicates);
    expect(placement.where === 'bar' && placement.bar.trailing).toBe(findHeader(document)?.trailing);
    expect(placementOf(document, { ...duplicates, viewing: true })).toEqual({ where: 'hidden' });
    expect(placementOf(document, album)).toEqual({ where: 'unanchored' });
  });

  it.each(['photos', 'albums'])('an album address over the DOM of %s has no anchor yet', (name) => {
    expect(placementOf(openPage(version, name).document, album)).toEqual({ where: 'unanchored' });
  });
});
