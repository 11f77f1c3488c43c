import { strict as assert } from 'node:assert';
import { Restarts } from '../../../src/editor/services/restarts';
import { Watchdog } from '../../../src/editor/services/watchdog';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const JOB = { uri: 'a', version: 1 };

describe('restarts', () => {
  it('end although the worker says something in between each time', () => {
    let now = 0;
    const restarts = new Restarts(3, 60_000, () => now);
    const after = (ms: number): boolean => {
      now += ms;
      return restarts.ended();
    };
    assert.deepEqual([after(0), after(5_000), after(5_000), after(5_000)], [true, true, false, false]);
  });

  it('begin anew after a quiet minute', () => {
    let now = 0;
    const restarts = new Restarts(2, 60_000, () => now);
    assert.equal(restarts.ended(), true);
    now += 61_000;
    assert.equal(restarts.ended(), true);
    now += 1_000;
    assert.equal(restarts.ended(), false);
  });
});

describe('watchdog', () => {
  it('finds a job that is silent for too long while others wait', async () => {
    const stuck: unknown[] = [];
    const watchdog = new Watchdog(
      20,
      () => true,
      (job) => stuck.push(job),
    );
    watchdog.began(JOB);
    await pause(60);
    watchdog.ended();
    assert.deepEqual(stuck, [JOB]);
  });

  it('leaves a long job alone until somebody waits', async () => {
    const stuck: unknown[] = [];
    let awaited = false;
    const watchdog = new Watchdog(
      10,
      () => awaited,
      (job) => stuck.push(job),
    );
    watchdog.began(JOB);
    await pause(50);
    assert.deepEqual(stuck, []);
    awaited = true;
    await pause(1200);
    watchdog.ended();
    assert.deepEqual(stuck, [JOB]);
  });

  it('is content with a worker that answers', async () => {
    const stuck: unknown[] = [];
    const watchdog = new Watchdog(
      30,
      () => true,
      (job) => stuck.push(job),
    );
    watchdog.began(JOB);
    watchdog.ended();
    await pause(60);
    assert.deepEqual(stuck, []);
    assert.equal(watchdog.job, undefined);
  });
});
