import type { Evidence, StoppedTask } from '@console/core/ports';

const later = (one: StoppedTask, other: StoppedTask) => (one.stoppedAt < other.stoppedAt ? 1 : -1);

/** Both together: what has been seen once stays known when a rollback has deleted it. */
export function merge(before: Evidence | undefined, now: Evidence): Evidence {
  if (!before) return now;
  const tasks = new Map(before.stopped.map((task) => [task.id, task]));
  for (const task of now.stopped) {
    const lastLines = task.lastLines.length > 0 ? task.lastLines : (tasks.get(task.id)?.lastLines ?? []);
    tasks.set(task.id, { ...task, lastLines });
  }
  return {
    stopped: [...tasks.values()].sort(later),
    healthCheck: now.healthCheck ?? before.healthCheck,
    events: now.events.length > 0 ? now.events : before.events,
  };
}
