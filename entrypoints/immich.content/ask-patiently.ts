/** Milliseconds between attempts: the browser may be ending or starting the background just then. */
const pauses = [50, 200, 800, 2000];

/** The background's answer to a question, or undefined where it gives none. */
export async function askPatiently<T>(ask: () => Promise<T>): Promise<T | undefined> {
  for (const pause of pauses) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}
