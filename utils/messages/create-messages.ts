import { browser } from 'wxt/browser';
import type { Sender } from '~/utils/tabs/sender';

/** The verbs of a protocol, each a function from its question to its answer. */
type Verbs = Record<never, never>;
type Question<V extends Verbs, K extends keyof V> = V[K] extends (question: infer Q) => unknown ? Q : undefined;
type Answer<V extends Verbs, K extends keyof V> = V[K] extends (...question: never[]) => infer A ? A : never;

type Told = { type: string; data: unknown };
type Reply = { answer: unknown } | { error: string };

/**
 * Questions and answers by verb between the parts of the extension. What an answer throws is thrown where it was asked;
 * where nobody answers, `ask` rejects. Ours in forty lines, because `@webext-core/messaging` costs each script 0.6 kB
 * more, and the background's 35 kB are full.
 */
export function createMessages<V extends Verbs>() {
  const answers = new Map<string, (message: { data: never; sender: Sender }) => unknown>();

  const hear = (message: unknown, sender: Sender, send: (reply: Reply) => void): true | undefined => {
    const { type, data } = (message ?? {}) as Partial<Told>;
    const answer = answers.get(type ?? '');
    if (!answer) return;
    void reply(() => answer({ data: data as never, sender })).then(send);
    // True says that the answer comes later; anything else leaves the message to others.
    return true;
  };

  return {
    /** Asks the background, or the page side of a tab. */
    async sendMessage<K extends keyof V & string>(
      verb: K,
      data: Question<V, K>,
      tabId?: number,
    ): Promise<Awaited<Answer<V, K>>> {
      const told: Told = { type: verb, data };
      const sent = tabId === undefined ? browser.runtime.sendMessage(told) : browser.tabs.sendMessage(tabId, told);
      const replied: Reply | undefined = await sent;
      if (!replied) throw new Error(`nobody answers ${verb}`);
      if ('error' in replied) throw new Error(replied.error);
      return replied.answer as Awaited<Answer<V, K>>;
    },

    /** Answers a verb from here. @returns the end of it */
    onMessage<K extends keyof V & string>(
      verb: K,
      answer: (message: { data: Question<V, K>; sender: Sender }) => Answer<V, K> | Promise<Answer<V, K>>,
    ): () => void {
      if (answers.size === 0) browser.runtime.onMessage.addListener(hear);
      answers.set(verb, answer);
      return () => {
        answers.delete(verb);
        if (answers.size === 0) browser.runtime.onMessage.removeListener(hear);
      };
    },
  };
}

async function reply(answer: () => unknown): Promise<Reply> {
  try {
    return { answer: await answer() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
