import type { WorkspaceIndexer } from '../workspace/workspaceIndex';
import type { Annotations } from './annotations';

/** What every feature may use. */
export interface Services {
  readonly annotations: Annotations;
  readonly index: WorkspaceIndexer;
}
