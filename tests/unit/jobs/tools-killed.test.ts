import { describe, expect, it } from 'vitest';
import { killAtEachMoment, patience } from './mortal';
import { run } from './scenes';
import { beginTool, outcomeOf, putBack, shown, tools, undoable, untouched } from './stacked-library';
import { anewForEachTest, reportOn, worker } from './world';

anewForEachTest();

/** Few stacks: each is some moments at which a worker may be killed. */
const count = 2;

it.each(tools)(
  '%s ends as it should, wherever its worker was killed',
  (tool) =>
    killAtEachMoment(async (kill, fatal) => {
      const begun = await beginTool(tool, { count });
      const next = await kill(begun);
      await run(worker, next);
      const { stacks, counts } = outcomeOf(tool, count);
      expect({ fatal, stacks: shown(begun.fake) }).toEqual({ fatal, stacks });
      expect(await reportOn(worker)).toMatchObject({ failed: 0, notDone: 0, ...counts });
    }),
  patience,
);

describe.each(undoable)('the undo of %s', (tool) => {
  it(
    'ends as it should, wherever its worker was killed',
    () =>
      killAtEachMoment(async (kill, fatal) => {
        const begun = await beginTool(tool, { count });
        await run(worker, begun.world);
        const undoId = await worker.startUndo('plan', 2000);
        const next = await kill(begun, undoId);
        await run(worker, next, undoId);
        expect({ fatal, stacks: shown(begun.fake) }).toEqual({ fatal, stacks: putBack(tool, count) });
        expect(await reportOn(worker, undoId)).toMatchObject({ undone: count + 1, failed: 0, notDone: 0 });
      }),
    patience,
  );

  it(
    'of a job that was killed and cancelled takes back what that job did',
    () =>
      killAtEachMoment(async (kill, fatal) => {
        const begun = await beginTool(tool, { count });
        const next = await kill(begun);
        await worker.runJob('plan', next, AbortSignal.abort());
        const { canUndo } = await reportOn(worker);
        if (canUndo) await run(worker, next, await worker.startUndo('plan', 2000));
        const whole = canUndo ? putBack(tool, count) : untouched(count);
        expect({ fatal, stacks: shown(begun.fake) }).toEqual({ fatal, stacks: whole });
      }),
    patience,
  );
});
