import Module from 'node:module';
import { cpuNow } from './blocks';

/** What a step of the activation took, in milliseconds. */
export interface Step {
  readonly wall: number;
  /** What the thread itself computed in it. */
  readonly cpu: number;
}

export interface ActivationSteps {
  /** Reading, compiling and running the extension's file. */
  readonly load: Step;
  /** Its `activate`. */
  readonly activate: Step;
}

interface Loaded {
  exports: { activate(...given: unknown[]): unknown };
}

/** Must be called before VS Code loads the extension. @returns what tells the times afterwards. */
export function watchActivation(file: RegExp): () => ActivationSteps {
  const steps: { load?: Step; activate?: Step } = {};
  const loader = Module.prototype as unknown as { load(this: Loaded, path: string): void };
  const { load } = loader;
  loader.load = function (path) {
    if (!file.test(path)) return load.call(this, path);
    loader.load = load;
    steps.load = taken(() => load.call(this, path));
    const { exports } = this;
    this.exports = {
      ...exports,
      activate: (...given) => {
        let result: unknown;
        steps.activate = taken(() => (result = exports.activate(...given)));
        return result;
      },
    };
  };
  return () => {
    if (!steps.load || !steps.activate) throw new Error('The extension was active before it was watched.');
    return { load: steps.load, activate: steps.activate };
  };
}

function taken(work: () => void): Step {
  const [wall, cpu] = [performance.now(), cpuNow()];
  work();
  return { wall: performance.now() - wall, cpu: cpuNow() - cpu };
}
