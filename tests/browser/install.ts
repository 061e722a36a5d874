import { findChromium, findFirefox } from './find';

/** Makes sure that both browsers are there before the tests that need them, or says what to install. */
try {
  console.log(`Chromium: ${findChromium()}`);
  console.log(`Firefox: ${findFirefox()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
