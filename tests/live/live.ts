import { liveTest } from './live-test';

/** `npm run test:live`: the main job on the server that three variables name. The last line is the result as JSON. */
const needed = ['IMMICH_URL', 'IMMICH_EMAIL', 'IMMICH_PASSWORD'];
const [url = '', email = '', password = ''] = needed.map((name) => process.env[name] ?? '');
const missing = needed.filter((name) => !process.env[name]);
if (missing.length > 0 || !URL.canParse(url)) {
  console.error(
    missing.length > 0
      ? `Set ${missing.join(', ')}: the address of an Immich server, and an account on it that need not be an administrator's.`
      : `IMMICH_URL is not a web address: ${url}`,
  );
  process.exit(2);
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => interrupted.abort(new Error('Interrupted.')));
}
try {
  const server = { origin: new URL(url).origin, email, password };
  console.log(JSON.stringify(await liveTest(server, interrupted.signal, console.log)));
} catch (failure) {
  const all = failure instanceof AggregateError ? failure.errors : [failure];
  for (const problem of all) console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
