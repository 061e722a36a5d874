import { afterEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMessages } from '~/utils/messages/create-messages';

interface Verbs {
  double(question: { value: number }): number;
  refuse(): void;
}

afterEach(() => fakeBrowser.reset());

describe('messages', () => {
  it('bring a question to whoever answers its verb, and the answer back', async () => {
    const { sendMessage, onMessage } = createMessages<Verbs>();
    onMessage('double', async ({ data }) => data.value * 2);
    expect(await sendMessage('double', { value: 21 })).toBe(42);
  });

  it('throw where it was asked what an answer throws', async () => {
    const { sendMessage, onMessage } = createMessages<Verbs>();
    onMessage('refuse', () => {
      throw new Error('not for you');
    });
    await expect(sendMessage('refuse', undefined)).rejects.toThrow('not for you');
  });

  it('reject where nobody answers, and where somebody answers no more', async () => {
    const { sendMessage, onMessage } = createMessages<Verbs>();
    await expect(sendMessage('double', { value: 1 })).rejects.toThrow();
    onMessage('refuse', () => {});
    onMessage('double', ({ data }) => data.value)();
    await expect(sendMessage('double', { value: 1 })).rejects.toThrow('nobody answers double');
  });

  it('leave the messages of others to them', async () => {
    const { onMessage } = createMessages<Verbs>();
    onMessage('double', ({ data }) => data.value);
    browser.runtime.onMessage.addListener((message: unknown, _: unknown, send: (answer: string) => void) => {
      if (message !== 'hello') return;
      send('world');
      return true;
    });
    expect(await browser.runtime.sendMessage('hello')).toBe('world');
    expect(await browser.runtime.sendMessage(null).catch(() => 'nobody')).not.toBe('world');
  });
});
