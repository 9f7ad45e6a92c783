import { recordAlarm } from '@console/core/alerts/record-alarm';
import { describe, expect, it } from 'vitest';
import { alarm, controlRoom } from './control-room.ts';

describe('an alarm', () => {
  it('raises one alert however often it fires, and tells of its begin and its end', async () => {
    const { deps, alerts, sent } = controlRoom();
    for (const minute of [0, 5, 10]) await recordAlarm(deps, alarm(minute));
    expect(await alerts()).toMatchObject([{ state: 'open', occurrences: 3, notified: true }]);
    await recordAlarm(deps, alarm(15, { active: false }));
    expect(await alerts()).toMatchObject([{ state: 'resolved', notified: true }]);
    expect(sent.map(({ subject }) => subject.split(' ')[0])).toEqual(['CRITICAL', 'RESOLVED']);
    expect(sent[0]?.text).toContain('docs/operating.md#server-errors');
  });

  it('raises another alert when it fires again after its end', async () => {
    const { deps, alerts } = controlRoom();
    await recordAlarm(deps, alarm(0));
    await recordAlarm(deps, alarm(1, { active: false }));
    await recordAlarm(deps, alarm(2));
    expect((await alerts()).map(({ state }) => state)).toEqual(['open', 'resolved']);
  });

  it('that comes twice or late changes nothing', async () => {
    const { deps, alerts, sent } = controlRoom();
    await recordAlarm(deps, alarm(5));
    await recordAlarm(deps, alarm(5));
    await recordAlarm(deps, alarm(3, { active: false }));
    expect(await alerts()).toMatchObject([{ state: 'open', occurrences: 1 }]);
    expect(sent).toHaveLength(1);
  });

  it('that is well and always was raises nothing', async () => {
    const { deps, alerts, sent } = controlRoom();
    await recordAlarm(deps, alarm(0, { active: false }));
    expect([await alerts(), sent]).toEqual([[], []]);
  });

  it('raises one alert when it is told of at the same time', async () => {
    const { deps, alerts } = controlRoom();
    await Promise.all([1, 2, 3, 4].map((minute) => recordAlarm(deps, alarm(minute))));
    expect(await alerts()).toHaveLength(1);
  });

  it('is told of again when it comes again after the notifier failed', async () => {
    const { deps, alerts, sent, notifier } = controlRoom();
    notifier.broken = true;
    await expect(recordAlarm(deps, alarm(0))).rejects.toThrow('no network');
    expect(await alerts()).toMatchObject([{ state: 'open', notified: false }]);
    notifier.broken = false;
    await recordAlarm(deps, alarm(0));
    expect(await alerts()).toMatchObject([{ notified: true, occurrences: 1 }]);
    expect(sent).toHaveLength(1);
  });

  it('of another customer is another alarm', async () => {
    const { deps, alerts } = controlRoom();
    await recordAlarm(deps, alarm(0));
    await recordAlarm(deps, alarm(0, { customer: 'zeta' }));
    expect(await alerts()).toHaveLength(2);
  });
});
