import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    mockReset: true,
    restoreMocks: true,
    // Its own choice leaves one core idle, which of two is half.
    maxWorkers: '100%',
    // No test is about time that passes: a busy machine must not fail one.
    testTimeout: 30_000,
  },
});
