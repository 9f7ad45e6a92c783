import { join } from 'node:path';
import {
  namesBelow,
  type Parameter,
  pathOf,
  readParameter,
  removeParameter,
  writeParameter,
} from './parameter-file.ts';

/** What changes a parameter. Returns undefined to leave it as it is. */
type Change = (current: Parameter | undefined) => Pick<Parameter, 'type' | 'value' | 'owner'> | undefined;

/** The parameters of each region, as files; none is held in memory. */
export class ParameterStore {
  /** The last change of each parameter that is being changed. */
  private readonly changing = new Map<string, Promise<unknown>>();

  constructor(
    private readonly dir: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  find(region: string, name: string): Promise<Parameter | undefined> {
    return readParameter(this.path(region, name));
  }

  /** Writes what `change` makes of the parameter; changes of a parameter take place one after another. */
  change(region: string, name: string, change: Change): Promise<Parameter | undefined> {
    const path = this.path(region, name);
    return this.inTurn(path, async () => {
      const current = await readParameter(path);
      const changed = change(current);
      if (!changed) return current;
      const version = (current?.version ?? 0) + 1;
      const parameter = { name, ...changed, version, modified: this.now().toISOString() };
      await writeParameter(path, parameter);
      return parameter;
    });
  }

  /** Returns whether there was one. */
  remove(region: string, name: string, only: (parameter: Parameter) => boolean = () => true): Promise<boolean> {
    const path = this.path(region, name);
    return this.inTurn(path, async () => {
      const current = await readParameter(path);
      if (!current || !only(current)) return false;
      await removeParameter(path);
      return true;
    });
  }

  /** The first names below a path, or those after one of them; one more than `most` when there are more. */
  async names(
    region: string,
    path: string,
    { most, ...which }: { most: number; recursive: boolean; after?: string | undefined },
  ): Promise<string[]> {
    const names: string[] = [];
    for await (const name of namesBelow(join(this.dir, region), path, which)) {
      names.push(name);
      if (names.length > most) break;
    }
    return names;
  }

  private path(region: string, name: string): string {
    return pathOf(join(this.dir, region), name);
  }

  private async inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const before = this.changing.get(path) ?? Promise.resolve();
    const own = before.catch(() => {}).then(work);
    this.changing.set(path, own);
    try {
      return await own;
    } finally {
      if (this.changing.get(path) === own) this.changing.delete(path);
    }
  }
}
