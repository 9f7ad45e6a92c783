import { once } from 'node:events';
import type { Pace } from './pace.ts';
import { readTemplate, type ScriptedResource, type ScriptedTemplate } from './scripted-template.ts';
import { StackRecord } from './stack-record.ts';

type Resources = Map<string, ScriptedResource>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A stack that goes through its states as CloudFormation's do, whoever looks. */
export class SimulatedStack {
  readonly record: StackRecord;
  body = '';
  outputs: ScriptedTemplate['Outputs'] = {};
  private resources: Resources = new Map();
  private readonly refusals = new Map<string, number>();
  private giveUp = new AbortController();
  private working: Promise<void> = Promise.resolve();
  /** What has to be undone before the stack is what it was. */
  private undo: { former: Resources; touched: string[] } = { former: new Map(), touched: [] };

  constructor(
    name: string,
    private readonly pace: Pace,
  ) {
    this.record = new StackRecord(name);
  }

  create(body: string): void {
    const next = readTemplate(body);
    this.record.become('CREATE_IN_PROGRESS', 'User Initiated');
    this.begin(async (signal) => {
      const failed = await this.build(next, signal);
      if (this.record.status !== 'CREATE_IN_PROGRESS') return;
      if (!failed) return this.settle('CREATE_COMPLETE', body, next);
      this.record.become('ROLLBACK_IN_PROGRESS', `The following resource(s) failed to create: [${failed}].`);
      const left = await this.tearDown([...this.resources.keys()]);
      this.record.become(left.length > 0 ? 'ROLLBACK_FAILED' : 'ROLLBACK_COMPLETE', reasonOf('delete', left));
    });
  }

  update(body: string): void {
    const next = readTemplate(body);
    this.undo = { former: new Map(this.resources), touched: [] };
    this.record.become('UPDATE_IN_PROGRESS', 'User Initiated');
    this.begin(async (signal) => {
      const failed = await this.build(next, signal);
      if (failed) return this.goBack(`The following resource(s) failed to update: [${failed}].`);
      this.record.become('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      await this.tearDown([...this.resources.keys()].filter((id) => !(id in next.Resources)));
      this.settle('UPDATE_COMPLETE', body, next);
    });
  }

  cancelUpdate(): void {
    this.giveUp.abort();
  }

  continueRollback(): void {
    this.begin(() => this.goBack('User Initiated'));
  }

  delete(): void {
    this.giveUp.abort();
    const earlier = this.working;
    this.record.become('DELETE_IN_PROGRESS', 'User Initiated');
    this.begin(async () => {
      await earlier;
      const left = await this.tearDown([...this.resources.keys()]);
      this.record.become(left.length > 0 ? 'DELETE_FAILED' : 'DELETE_COMPLETE', reasonOf('delete', left));
    });
  }

  private begin(work: (signal: AbortSignal) => Promise<void>): void {
    this.giveUp = new AbortController();
    this.working = work(this.giveUp.signal);
  }

  private settle(status: string, body: string, { Outputs }: ScriptedTemplate): void {
    Object.assign(this, { body, outputs: Outputs });
    this.record.become(status);
  }

  /** Makes and changes resources. Answers the one that failed. */
  private async build({ Resources: wanted }: ScriptedTemplate, signal: AbortSignal): Promise<string | undefined> {
    for (const [id, resource] of Object.entries(wanted)) {
      const former = this.resources.get(id);
      if (isSame(former, resource)) continue;
      const verb = former ? 'UPDATE' : 'CREATE';
      this.record.tell(id, resource.Type, `${verb}_IN_PROGRESS`);
      this.undo.touched.push(id);
      this.resources.set(id, resource);
      if (resource.Type === 'Scripted::Lasts' && !signal.aborted) await once(signal, 'abort');
      else await this.pace.step(this.record.status);
      const givenUp = signal.aborted && `Resource ${verb === 'CREATE' ? 'creation' : 'update'} cancelled`;
      const reason = givenUp || (resource.Type === 'Scripted::Fails' && (resource.Properties.Reason ?? 'It fails.'));
      this.record.tell(id, resource.Type, reason ? `${verb}_FAILED` : `${verb}_COMPLETE`, reason || undefined);
      if (reason) return id;
    }
    return undefined;
  }

  private async goBack(reason: string): Promise<void> {
    const { former, touched } = this.undo;
    this.record.become('UPDATE_ROLLBACK_IN_PROGRESS', reason);
    for (const id of touched.filter((one) => former.has(one))) {
      const resource = former.get(id) as ScriptedResource;
      this.record.tell(id, resource.Type, 'UPDATE_IN_PROGRESS');
      await this.pace.step(this.record.status);
      if (this.refuses(`rollback ${id}`, resource.Properties.RefusesRollback)) {
        this.record.tell(id, resource.Type, 'UPDATE_FAILED', `${id} cannot go back`);
        this.record.become('UPDATE_ROLLBACK_FAILED', reasonOf('update', [id]));
        return;
      }
      this.resources.set(id, resource);
      this.record.tell(id, resource.Type, 'UPDATE_COMPLETE');
    }
    this.record.become('UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    await this.tearDown(touched.filter((one) => !former.has(one)));
    this.record.become('UPDATE_ROLLBACK_COMPLETE');
  }

  /** Deletes resources, the last one first. Answers those that could not be. */
  private async tearDown(ids: string[]): Promise<string[]> {
    const left: string[] = [];
    for (const id of ids.toReversed()) {
      const resource = this.resources.get(id);
      if (!resource) continue;
      if (resource.DeletionPolicy === 'Retain') {
        this.record.tell(id, resource.Type, 'DELETE_SKIPPED');
        this.resources.delete(id);
        continue;
      }
      this.record.tell(id, resource.Type, 'DELETE_IN_PROGRESS');
      await this.pace.step(this.record.status);
      const refused = this.refuses(`deletion ${id}`, resource.Properties.RefusesDeletion);
      if (refused) left.push(id);
      else this.resources.delete(id);
      const reason = refused ? `${id} is in use` : undefined;
      this.record.tell(id, resource.Type, refused ? 'DELETE_FAILED' : 'DELETE_COMPLETE', reason);
    }
    return left;
  }

  private refuses(what: string, times: number): boolean {
    const before = this.refusals.get(what) ?? 0;
    this.refusals.set(what, before + 1);
    return before < times;
  }
}

const reasonOf = (verb: string, ids: string[]): string | undefined =>
  ids.length > 0 ? `The following resource(s) failed to ${verb}: [${ids.join(', ')}].` : undefined;
