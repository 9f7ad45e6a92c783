import type { Diagnosis, Evidence } from '@console/core/ports';

export interface ScriptedDiagnosis extends Diagnosis {
  /** What is seen at each look; the last one stays. */
  looks: (Evidence | Error)[];
  seen: number;
  /** What the application has written, in pages. */
  written: string[][];
}

/** Evidence that a test chooses; none to begin with. */
export function scriptedDiagnosis(): ScriptedDiagnosis {
  const diagnosis: ScriptedDiagnosis = {
    looks: [],
    seen: 0,
    written: [],
    async inspect() {
      const look = diagnosis.looks[Math.min(diagnosis.seen++, diagnosis.looks.length - 1)];
      if (look instanceof Error) throw look;
      return look ?? null;
    },
    async *log() {
      yield* diagnosis.written;
    },
  };
  return diagnosis;
}
