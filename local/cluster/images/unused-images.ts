import { removeUnusedImages } from '@console/adapters/kept-images/remove-unused';
import { limits } from '../../limits.ts';
import type { Engine } from '../engine/engine.ts';
import type { StackRecord } from '../engine/record.ts';
import { isObject, type Properties } from '../template/model.ts';

/** Removes images that no stack has any more. */
export class UnusedImages {
  private timer: NodeJS.Timeout | undefined;
  private removing: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly dataDir: string,
    private readonly engine: Pick<Engine, 'all' | 'complete'>,
    private readonly log: (message: string) => void,
  ) {}

  removeSoon(afterMs: number = limits.cluster.unusedImagesMs): void {
    if (this.closed || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.removing ??= this.remove().finally(() => {
        this.removing = undefined;
      });
    }, afterMs);
    this.timer.unref();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async remove(): Promise<void> {
    // What stacks have whose records cannot be read is not known.
    if (!this.engine.complete) return;
    try {
      const used = this.engine.all().flatMap(({ record }) => imagesOf(record));
      const { inUse } = await removeUnusedImages(this.dataDir, used);
      if (inUse) this.removeSoon(limits.cluster.usedImagesMs);
    } catch (error) {
      this.log(`Images that no customer uses could not be removed: ${String(error)}`);
    }
  }
}

/** The images of all tasks that a stack has, had before the update in progress, or is to have. */
function imagesOf({ template, previous, resources, replaced }: StackRecord): string[] {
  const defined = [template, previous].flatMap((one) => Object.values(one?.Resources ?? {}));
  const tasks = [
    ...defined.map(({ Type, Properties }) => ({ type: Type, properties: Properties })),
    ...[...Object.values(resources), ...replaced],
  ].filter(({ type }) => type === 'AWS::ECS::TaskDefinition');
  return tasks.flatMap(({ properties }) => containerImages(properties ?? {}));
}

const containerImages = ({ ContainerDefinitions }: Properties): string[] =>
  Array.isArray(ContainerDefinitions)
    ? ContainerDefinitions.flatMap((container) =>
        isObject(container) && typeof container.Image === 'string' ? [container.Image] : [],
      )
    : [];
