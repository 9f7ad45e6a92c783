import { rmSync } from 'node:fs';
import type { StackRef } from '@console/core/ports/stacks';
import type { Confined, Isolation } from '../isolation/isolation.ts';
import type { Container } from './container.ts';
import { type PlanSources, planLaunch, type TaskPlan } from './launch-plan.ts';
import { eraseFolders, ownFolders } from './own-folders.ts';
import { Ports, type TaskPorts } from './ports.ts';
import { prepareFolders } from './prepare-folders.ts';
import { WorkFolders } from './work-folders.ts';

export interface TaskPlacesOptions extends PlanSources {
  /** The folder of the cluster's data, which holds the folders of each stack; without symbolic links. */
  dir: string;
  isolation: Isolation;
}

/** All that a process of a stack needs to start. */
export interface TaskPlace {
  ports: TaskPorts;
  plan: TaskPlan;
  confined: Confined;
  /** Gives it back, once the process has ended. */
  leave(): void;
}

/** Gives the processes of stacks their ports, folders, files and limits. */
export class TaskPlaces {
  private readonly ports = new Ports();
  private readonly workFolders = new WorkFolders();

  constructor(private readonly options: TaskPlacesOptions) {}

  /** @throws Error when the image or a secret is missing, or the disk is full */
  async take(stack: StackRef, container: Container): Promise<TaskPlace> {
    const { isolation, dir } = this.options;
    const folders = ownFolders(dir, stack);
    const ports = await this.ports.takeAll(container.furtherPorts);
    const filesFolder = folders.files(ports.port);
    let leaveWorkFolder = () => {};
    const leave = () => {
      leaveWorkFolder();
      rmSync(filesFolder, { recursive: true, force: true });
      this.ports.release(ports);
    };
    try {
      const plan = await planLaunch(container, { ...ports, folders }, this.options);
      const user = isolation.userOf(folders.home);
      prepareFolders({ ...plan, filesFolder }, folders, user);
      leaveWorkFolder = this.workFolders.enter({ path: folders.work, image: plan.code.cwd, user });
      const { code } = plan;
      const { memoryMiB } = container;
      const confined = await isolation.confine({
        home: folders.home,
        folders: [folders.root],
        memoryMiB,
        plan,
        code,
      });
      return { ports, plan, confined, leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Deletes the folders of a stack, which the next stack with this name must not inherit. */
  async erase(stack: StackRef): Promise<void> {
    await eraseFolders(ownFolders(this.options.dir, stack));
  }

  close(): void {
    this.options.isolation.close?.();
  }
}
