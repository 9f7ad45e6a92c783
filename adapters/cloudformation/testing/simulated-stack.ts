import { once } from 'node:events';
import type { Pace } from './pace.ts';
import { readTemplate, type ScriptedResource, type ScriptedTemplate } from './scripted-template.ts';
import { StackRecord } from './stack-record.ts';

type Resources = Map<string, ScriptedResource>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A stack that goes through its states over time, as CloudFormation's do. */
export class SimulatedStack {
  readonly record: StackRecord;
  body = '';
  outputs: ScriptedTemplate['Outputs'] = {};
  private resources: Resources = new Map();
  private readonly refusals = new Map<string, number>();
  private cancelled = new AbortController();
  private working: Promise<void> = Promise.resolve();
  /** What a rollback has to undo. */
  private undo: { former: Resources; touched: string[] } = { former: new Map(), touched: [] };

  constructor(
    name: string,
    private readonly pace: Pace,
  ) {
    this.record = new StackRecord(name);
  }

  create(body: string): void {
    const next = readTemplate(body);
    this.record.setStatus('CREATE_IN_PROGRESS', 'User Initiated');
    this.begin(async (signal) => {
      const failed = await this.build(next, signal);
      if (this.record.status !== 'CREATE_IN_PROGRESS') return;
      if (!failed) return this.settle('CREATE_COMPLETE', body, next);
      this.record.setStatus('ROLLBACK_IN_PROGRESS', `The following resource(s) failed to create: [${failed}].`);
      const left = await this.tearDown([...this.resources.keys()]);
      this.record.setStatus(left.length > 0 ? 'ROLLBACK_FAILED' : 'ROLLBACK_COMPLETE', reasonOf('delete', left));
    });
  }

  update(body: string): void {
    const next = readTemplate(body);
    this.undo = { former: new Map(this.resources), touched: [] };
    this.record.setStatus('UPDATE_IN_PROGRESS', 'User Initiated');
    this.begin(async (signal) => {
      const failed = await this.build(next, signal);
      if (failed) return this.rollBack(`The following resource(s) failed to update: [${failed}].`);
      this.record.setStatus('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      await this.tearDown([...this.resources.keys()].filter((id) => !(id in next.Resources)));
      this.settle('UPDATE_COMPLETE', body, next);
    });
  }

  cancelUpdate(): void {
    this.cancelled.abort();
  }

  continueRollback(): void {
    this.begin(() => this.rollBack('User Initiated'));
  }

  delete(): void {
    this.cancelled.abort();
    const earlier = this.working;
    this.record.setStatus('DELETE_IN_PROGRESS', 'User Initiated');
    this.begin(async () => {
      await earlier;
      const left = await this.tearDown([...this.resources.keys()]);
      this.record.setStatus(left.length > 0 ? 'DELETE_FAILED' : 'DELETE_COMPLETE', reasonOf('delete', left));
    });
  }

  private begin(work: (signal: AbortSignal) => Promise<void>): void {
    this.cancelled = new AbortController();
    this.working = work(this.cancelled.signal);
  }

  private settle(status: string, body: string, { Outputs }: ScriptedTemplate): void {
    Object.assign(this, { body, outputs: Outputs });
    this.record.setStatus(status);
  }

  /** Creates and updates resources. Returns the one that failed. */
  private async build({ Resources: wanted }: ScriptedTemplate, signal: AbortSignal): Promise<string | undefined> {
    for (const [id, resource] of Object.entries(wanted)) {
      const former = this.resources.get(id);
      if (isSame(former, resource)) continue;
      const verb = former ? 'UPDATE' : 'CREATE';
      this.record.addEvent(id, resource.Type, `${verb}_IN_PROGRESS`);
      this.undo.touched.push(id);
      this.resources.set(id, resource);
      if (resource.Type === 'Scripted::Lasts' && !signal.aborted) await once(signal, 'abort');
      else await this.pace.step(this.record.status);
      const cancellation = signal.aborted && `Resource ${verb === 'CREATE' ? 'creation' : 'update'} cancelled`;
      const reason =
        cancellation || (resource.Type === 'Scripted::Fails' && (resource.Properties.Reason ?? 'It fails.'));
      this.record.addEvent(id, resource.Type, reason ? `${verb}_FAILED` : `${verb}_COMPLETE`, reason || undefined);
      if (reason) return id;
    }
    return undefined;
  }

  private async rollBack(reason: string): Promise<void> {
    const { former, touched } = this.undo;
    this.record.setStatus('UPDATE_ROLLBACK_IN_PROGRESS', reason);
    for (const id of touched.filter((one) => former.has(one))) {
      const resource = former.get(id) as ScriptedResource;
      this.record.addEvent(id, resource.Type, 'UPDATE_IN_PROGRESS');
      await this.pace.step(this.record.status);
      if (this.refuses(`rollback ${id}`, resource.Properties.RefusesRollback)) {
        this.record.addEvent(id, resource.Type, 'UPDATE_FAILED', `${id} cannot be rolled back`);
        this.record.setStatus('UPDATE_ROLLBACK_FAILED', reasonOf('update', [id]));
        return;
      }
      this.resources.set(id, resource);
      this.record.addEvent(id, resource.Type, 'UPDATE_COMPLETE');
    }
    this.record.setStatus('UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    await this.tearDown(touched.filter((one) => !former.has(one)));
    this.record.setStatus('UPDATE_ROLLBACK_COMPLETE');
  }

  /** Deletes resources, the last one first. Returns those that could not be deleted. */
  private async tearDown(ids: string[]): Promise<string[]> {
    const left: string[] = [];
    for (const id of ids.toReversed()) {
      const resource = this.resources.get(id);
      if (!resource) continue;
      if (resource.DeletionPolicy === 'Retain') {
        this.record.addEvent(id, resource.Type, 'DELETE_SKIPPED');
        this.resources.delete(id);
        continue;
      }
      this.record.addEvent(id, resource.Type, 'DELETE_IN_PROGRESS');
      await this.pace.step(this.record.status);
      const refused = this.refuses(`deletion ${id}`, resource.Properties.RefusesDeletion);
      if (refused) left.push(id);
      else this.resources.delete(id);
      const reason = refused ? `${id} is in use` : undefined;
      this.record.addEvent(id, resource.Type, refused ? 'DELETE_FAILED' : 'DELETE_COMPLETE', reason);
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
