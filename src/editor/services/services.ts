import type { Annotations } from './annotations';

/** What every feature may use. */
export interface Services {
  readonly annotations: Annotations;
}
