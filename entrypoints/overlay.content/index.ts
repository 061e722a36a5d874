import { defineContentScript } from 'wxt/utils/define-content-script';
import { overlaySlot } from '~/utils/page/overlay-slot';
import { openOverlay } from './overlay-host';

export default defineContentScript({
  // The background brings this script into a page when it is wanted there.
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    overlaySlot.immichStackerOverlay = openOverlay;
  },
});
