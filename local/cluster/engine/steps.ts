import { converge } from './converge.ts';
import { removeResources } from './remove-resources.ts';
import { goalOf } from './stack-state.ts';
import { reasonOf, type Work } from './work.ts';

/** Carries a stack from one status on to the next. */
type Step = (work: Work) => Promise<string>;

/** What there is to do in each status of a stack; the others are at rest. Each step can be repeated after a crash. */
export const steps: Readonly<Record<string, Step>> = {
  CREATE_IN_PROGRESS: async (work) => ((await reach(work)) ? 'CREATE_COMPLETE' : 'ROLLBACK_IN_PROGRESS'),
  ROLLBACK_IN_PROGRESS: async (work) => {
    const policy = (resource: { deletionPolicy?: string | undefined }) =>
      resource.deletionPolicy === 'Retain' ? ('Retain' as const) : ('Delete' as const);
    const gone = await removeResources(work, everything(work), { policy, finalSnapshot: false });
    return gone ? 'ROLLBACK_COMPLETE' : 'ROLLBACK_FAILED';
  },
  UPDATE_IN_PROGRESS: async (work) =>
    (await reach(work)) ? 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' : 'UPDATE_ROLLBACK_IN_PROGRESS',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: async (work) => {
    await cleanUp(work);
    delete work.record.previous;
    return 'UPDATE_COMPLETE';
  },
  UPDATE_ROLLBACK_IN_PROGRESS: async (work) =>
    (await goBack(work)) ? 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS' : 'UPDATE_ROLLBACK_FAILED',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: async (work) => {
    await cleanUp(work);
    delete work.record.previous;
    return 'UPDATE_ROLLBACK_COMPLETE';
  },
  DELETE_IN_PROGRESS: async (work) => {
    const gone = await removeResources(work, everything(work), {
      policy: (resource) => (resource.deletionPolicy === 'RetainExceptOnCreate' ? 'Retain' : resource.deletionPolicy),
      finalSnapshot: work.record.finalSnapshot ?? true,
    });
    return gone ? 'DELETE_COMPLETE' : 'DELETE_FAILED';
  },
};

const everything = ({ record }: Work) => [...Object.values(record.resources), ...record.replaced];

async function reach(work: Work): Promise<boolean> {
  const { record } = work;
  const reached = await attempt(work, async () => {
    const goal = goalOf(record, record.template, work.placement);
    if (!(await converge(work, goal, { undoing: false }))) return false;
    record.outputs = goal.outputs();
    return true;
  });
  if (!reached && record.cancelled) {
    record.failure = { resource: record.name, type: 'AWS::CloudFormation::Stack', reason: 'Cancelled on request' };
  }
  return reached;
}

async function goBack(work: Work): Promise<boolean> {
  const { record } = work;
  if (record.previous) {
    record.template = record.previous;
    await work.save();
  }
  return attempt(work, async () => {
    const goal = goalOf(record, record.template, work.placement);
    if (!(await converge(work, goal, { undoing: true }))) return false;
    record.outputs = goal.outputs();
    return true;
  });
}

/** Deletes what was replaced or is no longer in the template. As in CloudFormation, what cannot be deleted is left. */
async function cleanUp(work: Work): Promise<void> {
  const { record, placement } = work;
  const wanted = goalOf(record, record.template, placement).edges;
  const dropped = Object.values(record.resources).filter((resource) => !wanted.has(resource.logicalId));
  const before = record.failure;
  await removeResources(work, [...dropped, ...record.replaced], {
    policy: (resource) => (dropped.includes(resource) ? resource.deletionPolicy : resource.replacePolicy),
    finalSnapshot: true,
  });
  if (before) record.failure = before;
  else delete record.failure;
}

/** A template that cannot be carried out at all is a failure of the stack itself. */
async function attempt(work: Work, run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    if (work.closing.aborted) throw error;
    const reason = reasonOf(error);
    work.record.failure ??= { resource: work.record.name, type: 'AWS::CloudFormation::Stack', reason };
    return false;
  }
}
